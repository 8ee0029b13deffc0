-- How many images there are of each kind. A database that is embedded is small enough to count them each time.
create view image_count as
    select is_public, nsfw, count(*) as images from image group by is_public, nsfw;
