-- Drivers send text as varchar, and PostgreSQL compares char with that by no index.
alter table image alter column checksum set data type varchar(64);
alter table image alter column uploaded_checksum set data type varchar(64);
alter table image alter column preview_checksum set data type varchar(64);

-- Bytes in the store. Without check_at something refers to them, as far as is known; with it nobody may, and from then on
-- the clean-up asks.
create table blob (
    digest varchar(64) not null primary key,
    check_at timestamp(3)
);

insert into blob (digest) select checksum from image union select preview_checksum from image;

create index blob_check_at on blob (check_at);
create index image_checksum on image (checksum);
create index image_preview_checksum on image (preview_checksum);

alter table image add constraint image_has_content foreign key (checksum) references blob (digest);
alter table image add constraint image_has_preview foreign key (preview_checksum) references blob (digest);
