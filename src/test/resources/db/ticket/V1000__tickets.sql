create table ticket (
    id uuid not null primary key references owner_object (id),
    subject varchar(64) not null
);
