-- @images stored images of @owner, each attached to the message of a deal of its own. One deal in @every is with @reader, the
-- others are with @other.

create table n as
select x, mod(x, @every) = 0 as met, timestamp '2026-01-01 00:00:00' + x * interval '1' minute as begun,
    random_uuid() as image, random_uuid() as list, random_uuid() as deal, random_uuid() as message
from system_range(1, @images);

insert into blob values (repeat('0', 64), null);

insert into image_claim (id, owner_id, claimed_at) select image, @owner, begun from n;

insert into image (id, name, owner_id, title, description, is_public, nsfw, format, content_length, checksum,
    uploaded_checksum, preview_checksum, width, height, created_at, updated_at, version, replaced)
select image, 'name-' || x, @owner, 'Title ' || x, '', false, false, 'JPEG', 100000 + x, digest, digest, digest, 4032, 3024,
    begun, begun, 1, false
from n, blob;

insert into access_list select list, false, 1 from n;

insert into access_list_reader select random_uuid(), list, @owner, 'seller', null from n;

insert into access_list_reader
select random_uuid(), list, case when met then @reader else @other end, 'buyer', null from n;

insert into owner_object select deal, 'deal', list, begun, 1 from n;

insert into deal select deal, 'Deal ' || x, @owner, case when met then @reader else @other end, @owner, 1 from n;

insert into owner_object select message, 'message', list, begun, 1 from n;

insert into message select message, deal, 0, @owner, 'Look at this.' from n;

insert into attachment select random_uuid(), message, 0, image, list, false from n;

analyze;
