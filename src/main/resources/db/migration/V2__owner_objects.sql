-- Whose a GUID is, for ever, whether an image is stored under it or not.
create table image_claim (
    id uuid not null primary key,
    owner_id uuid not null references tintype_user (id),
    claimed_at timestamp(3) not null
);

insert into image_claim (id, owner_id, claimed_at)
select id, owner_id, created_at from image;

alter table image add constraint image_claimed foreign key (id) references image_claim (id);
alter table image add column replaced boolean default false not null;

create table access_list (
    id uuid not null primary key,
    held boolean not null,
    version bigint not null
);

create table access_list_reader (
    id uuid not null primary key,
    list_id uuid not null references access_list (id),
    user_id uuid not null references tintype_user (id),
    part varchar(32) not null,
    required_role varchar(16),
    constraint access_list_reader_unique unique (list_id, user_id, part)
);

create index access_list_reader_user on access_list_reader (user_id, list_id, required_role);

create table owner_object (
    id uuid not null primary key,
    kind varchar(32) not null,
    list_id uuid not null references access_list (id),
    created_at timestamp(3) not null,
    version bigint not null
);

create index owner_object_list on owner_object (list_id, kind);
create index owner_object_kind on owner_object (kind, created_at);

create table attachment (
    id uuid not null primary key,
    object_id uuid not null references owner_object (id),
    place integer not null,
    image_id uuid not null references image_claim (id),
    list_id uuid not null references access_list (id),
    quoted boolean not null,
    constraint attachment_in_order unique (object_id, place)
);

-- From an image to its readers, and from a reader to their images; neither has to look into the table.
create index attachment_image on attachment (image_id, quoted, list_id);
create index attachment_list on attachment (list_id, quoted, image_id);
