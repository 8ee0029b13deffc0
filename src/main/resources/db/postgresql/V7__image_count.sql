-- How many images there are of each kind. Triggers write what changes as rows of their own, so that nobody waits for anybody
-- else's transaction, and put them together now and then, leaving out what others are putting together at the moment.
create table image_tally (
    id bigint generated always as identity primary key,
    is_public boolean not null,
    nsfw boolean not null,
    images bigint not null
);

-- Each row is soon dead.
alter table image_tally set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view image_count as
    select is_public, nsfw, cast(sum(images) as bigint) as images from image_tally group by is_public, nsfw;

create function tally_images() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'INSERT' then
        insert into image_tally (is_public, nsfw, images)
            select is_public, nsfw, count(*) from added group by is_public, nsfw;
    elsif tg_op = 'DELETE' then
        insert into image_tally (is_public, nsfw, images)
            select is_public, nsfw, -count(*) from removed group by is_public, nsfw;
    elsif tg_op = 'UPDATE' then
        insert into image_tally (is_public, nsfw, images)
            select is_public, nsfw, sum(change)
                from (select is_public, nsfw, 1 as change from added
                    union all select is_public, nsfw, -1 from removed) changes
                group by is_public, nsfw having sum(change) <> 0;
    else
        delete from image_tally;
    end if;
    return null;
end
$$;

create function merge_image_tally() returns trigger language plpgsql set search_path from current as $$
begin
    with merged as (
        delete from image_tally where id in (select id from image_tally for update skip locked)
            returning is_public, nsfw, images
    )
    insert into image_tally (is_public, nsfw, images)
        select is_public, nsfw, sum(images) from merged group by is_public, nsfw having sum(images) <> 0;
    return null;
end
$$;

create trigger image_added after insert on image
    referencing new table as added for each statement execute function tally_images();
create trigger image_removed after delete on image
    referencing old table as removed for each statement execute function tally_images();
create trigger image_changed after update on image
    referencing old table as removed new table as added for each statement execute function tally_images();
create trigger image_emptied after truncate on image for each statement execute function tally_images();
create trigger image_tally_grown after insert on image_tally
    for each row when (new.id % 128 = 0) execute function merge_image_tally();

-- The locks of the triggers keep others from adding images until all of this is committed.
insert into image_tally (is_public, nsfw, images) select is_public, nsfw, count(*) from image group by is_public, nsfw;
