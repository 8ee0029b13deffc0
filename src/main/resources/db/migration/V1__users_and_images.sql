create table tintype_user (
    id uuid not null primary key,
    username varchar(64) not null,
    username_key varchar(64) not null,
    display_name varchar(128) not null,
    password_hash varchar(512),
    issuer varchar(255),
    subject varchar(255),
    mature_content_filter boolean not null,
    disabled boolean not null,
    token_generation integer not null,
    created_at timestamp(3) not null,
    version bigint not null,
    constraint tintype_user_username_unique unique (username_key),
    constraint tintype_user_identity_unique unique (issuer, subject),
    constraint tintype_user_sign_in check (
        (password_hash is not null and issuer is null and subject is null)
        or (password_hash is null and issuer is not null and subject is not null)
    )
);

create table tintype_user_role (
    user_id uuid not null references tintype_user (id),
    role varchar(16) not null,
    primary key (user_id, role)
);

create table image (
    id uuid not null primary key,
    name varchar(32) not null,
    owner_id uuid not null references tintype_user (id),
    title varchar(128) not null,
    description varchar(512) not null,
    is_public boolean not null,
    nsfw boolean not null,
    format varchar(16) not null,
    content_length bigint not null,
    checksum char(64) not null,
    uploaded_checksum char(64) not null,
    preview_checksum char(64) not null,
    width integer not null,
    height integer not null,
    created_at timestamp(3) not null,
    updated_at timestamp(3) not null,
    version bigint not null,
    constraint image_name_unique unique (name)
);

create index image_owner on image (owner_id, created_at);
