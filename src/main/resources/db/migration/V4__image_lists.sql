-- The orders in which lists are asked for most: of everything, and of what is public. The rest of each index is what a page,
-- or a count, has to know of the rows that it passes by.
create index image_created on image (created_at, id, nsfw, owner_id);
create index image_title on image (title, id);
create index image_length on image (content_length, id);
create index image_public_created on image (is_public, created_at, id, nsfw, owner_id);
create index image_public_title on image (is_public, title, id);
create index image_public_length on image (is_public, content_length, id);
