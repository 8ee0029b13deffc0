create table deal (
    id uuid not null primary key references owner_object (id),
    title varchar(256) not null,
    seller_id uuid not null references tintype_user (id),
    buyer_id uuid not null references tintype_user (id),
    creator_id uuid not null references tintype_user (id),
    message_count integer not null,
    constraint deal_of_two check (seller_id <> buyer_id)
);

create table message (
    id uuid not null primary key references owner_object (id),
    deal_id uuid not null references deal (id),
    number_in_deal integer not null,
    author_id uuid not null references tintype_user (id),
    text varchar(8000) not null,
    constraint message_in_order unique (deal_id, number_in_deal)
);

create table dispute (
    id uuid not null primary key references owner_object (id),
    deal_id uuid not null references deal (id),
    arbiter_id uuid not null references tintype_user (id),
    opener_id uuid not null references tintype_user (id),
    reason varchar(2000) not null,
    closed_at timestamp(3),
    open_deal_id uuid,
    constraint dispute_one_open unique (open_deal_id)
);
