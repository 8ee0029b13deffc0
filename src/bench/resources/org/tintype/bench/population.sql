-- 100,000 users, 200,000 deals, 1,000,000 messages and 2,000,000 stored images, always the same ones. Users 1 and 2 sell in
-- 2,000 deals each, and the last image stands in 1,000 deals of user 1; all else is spread as chance spreads it.

-- The rows keep what the foreign keys ask for by the way they are made.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';

create function pg_temp.guid(kind text, n bigint) returns uuid immutable language sql
    as $$ select md5(kind || n)::uuid $$;

-- A number from 0 to below, as if by chance; the salt says which chance.
create function pg_temp.pick(n bigint, salt bigint, below bigint) returns bigint immutable language sql
    as $$ select (hashint8extended(n, salt) & 9007199254740991) % below $$;

-- As above, a fraction of 1.
create function pg_temp.chance(n bigint, salt bigint) returns float immutable language sql
    as $$ select pg_temp.pick(n, salt, 1000000000) / 1e9 $$;

create function pg_temp.word(n bigint, salt bigint, words text[]) returns text immutable language sql
    as $$ select words[1 + pg_temp.pick(n, salt, cardinality(words))] $$;

insert into tintype_user
select pg_temp.guid('user', n), 'user' || n, 'user' || n, 'User ' || n, 'none', null, null, true, n % 100 = 99, 0,
    timestamp '2022-01-01' + n * interval '5 minutes', 1
from generate_series(1, 100000) n;

-- 1,000 arbiters, 10 administrators.
insert into tintype_user_role
select pg_temp.guid('user', n), 'USER' from generate_series(1, 100000) n
union all select pg_temp.guid('user', n), 'ARBITER' from generate_series(7, 100000, 100) n
union all select pg_temp.guid('user', n), 'ADMIN' from generate_series(11, 100000, 10000) n;

-- Some sell much, most sell little; everybody buys as much as everybody else. One deal in a hundred has an open dispute,
-- one in fifty had one.
create temporary table trade as
select d, seller, 3 + (seller + 1 + pg_temp.pick(d, 2, 99994)) % 99998 as buyer,
    timestamp '2023-01-01' + pg_temp.pick(d, 3, 94600000000) * interval '1 millisecond' as begun,
    d % 100 = 33 as disputed, d % 50 = 17 as settled
from (
    select d, case d % 100
        when 0 then 1
        when 50 then 2
        else 3 + floor(99998 * power(pg_temp.chance(d, 1), 2))::bigint end as seller
    from generate_series(1, 200000) d
) sellers;

create temporary table quarrel as
select d, disputed as open, arbiter, case pg_temp.pick(d, 4, 2) when 0 then seller else buyer end as opener, begun
from trade cross join lateral (
    select 7 + 100 * ((pg_temp.pick(d, 5, 1000) + turn) % 1000) as arbiter from generate_series(0, 2) turn
    where 7 + 100 * ((pg_temp.pick(d, 5, 1000) + turn) % 1000) not in (seller, buyer) order by turn limit 1
) chosen
where disputed or settled;

-- Some deals are long, most are short; one party writes as often as the other.
create temporary table letter as
select m, d, number, case pg_temp.pick(m, 7, 2) when 0 then seller else buyer end as author,
    begun + number * interval '3 hours' + pg_temp.pick(m, 8, 10800000) * interval '1 millisecond' as sent,
    (array[0, 0, 1, 1, 1, 2, 2, 3, 4, 5])[1 + pg_temp.pick(m, 9, 10)] as images
from (
    select m, d, row_number() over (partition by d order by m) - 1 as number
    from (
        select m, 1 + floor(200000 * power(pg_temp.chance(m, 6), 1.5))::bigint * 7919 % 200000 as d
        from generate_series(1, 1000000) m
    ) drawn
) numbered
join trade using (d);

analyze trade, letter;

insert into access_list select pg_temp.guid('list', d), disputed, 1 from trade;

insert into access_list_reader
select pg_temp.guid('seller', d), pg_temp.guid('list', d), pg_temp.guid('user', seller), 'seller', null from trade
union all
select pg_temp.guid('buyer', d), pg_temp.guid('list', d), pg_temp.guid('user', buyer), 'buyer', null from trade
union all
select pg_temp.guid('arbiter', d), pg_temp.guid('list', d), pg_temp.guid('user', arbiter), 'arbiter', 'ARBITER'
from quarrel where open;

insert into owner_object
select id, kind, list, created, 1
from (
    select pg_temp.guid('deal', d) as id, 'deal' as kind, pg_temp.guid('list', d) as list, begun as created from trade
    union all
    select pg_temp.guid('message', m), 'message', pg_temp.guid('list', d), sent from letter
    union all
    select pg_temp.guid('dispute', d), 'dispute', pg_temp.guid('list', d), begun + interval '9 days' from quarrel
) objects
order by created;

insert into deal
select pg_temp.guid('deal', d), 'Deal about thing ' || d, pg_temp.guid('user', seller), pg_temp.guid('user', buyer),
    pg_temp.guid('user', buyer), coalesce(messages, 0)
from trade left join (select d, count(*) as messages from letter group by d) counted using (d)
order by begun;

insert into message
select pg_temp.guid('message', m), pg_temp.guid('deal', d), number, pg_temp.guid('user', author),
    'What I wanted to say: ' || repeat('and so on ', pg_temp.pick(m, 10, 30)::integer)
from letter order by sent;

insert into dispute
select pg_temp.guid('dispute', d), pg_temp.guid('deal', d), pg_temp.guid('user', arbiter), pg_temp.guid('user', opener),
    'It is broken.', case when not open then begun + interval '20 days' end, case when open then pg_temp.guid('deal', d) end
from quarrel;

-- The author's own images of each message.
create temporary table enclosure as
select row_number() over (order by m, place) as n, m, place, d, number, author, sent
from letter cross join lateral generate_series(0, images - 1) place;

-- One GUID in twenty is reserved and not filled; those behind the enclosures are attached to nothing.
create temporary table picture as
select n, coalesce(author, 1 + pg_temp.pick(n, 11, 100000)) as owner, n % 20 <> 0 as stored,
    coalesce(sent, timestamp '2023-01-01' + pg_temp.pick(n, 12, 94600000000) * interval '1 millisecond') as claimed
from generate_series(1, 2105262) n left join enclosure using (n)
union all select 2105263, 1, true, timestamp '2023-01-01';

analyze enclosure, picture;

insert into image_claim
select pg_temp.guid('image', n), pg_temp.guid('user', owner), claimed from picture order by claimed;

insert into blob (digest)
select md5('content' || n) || md5('c' || n) from picture where stored
union all select md5('preview' || n) || md5('p' || n) from picture where stored;

insert into image (id, name, owner_id, title, description, is_public, nsfw, format, content_length, checksum,
    uploaded_checksum, preview_checksum, width, height, created_at, updated_at, version, replaced)
select pg_temp.guid('image', n), left(regexp_replace(title, '[^A-Za-z0-9_]+', '-', 'g'), 15) || '-' || left(md5('name' || n), 13),
    pg_temp.guid('user', owner), title, repeat('as described ', pg_temp.pick(n, 13, 8)::integer), n % 20 = 5, n % 50 = 9,
    pg_temp.word(n, 14, array['JPEG', 'JPEG', 'JPEG', 'JPEG', 'PNG', 'WEBP']),
    floor(20000 * power(1000, pg_temp.chance(n, 15))), sum, md5('uploaded' || n) || md5('u' || n),
    md5('preview' || n) || md5('p' || n), 4032, 3024, created, created, 1, false
from (
    select n, owner, stored, claimed + pg_temp.pick(n, 16, 600000) * interval '1 millisecond' as created,
        md5('content' || n) || md5('c' || n) as sum,
        case when pg_temp.pick(n, 17, 10) < 4 then 'IMG_' || lpad(pg_temp.pick(n, 18, 10000)::text, 4, '0')
        else pg_temp.word(n, 19, array['Old', 'New', 'Red', 'Blue', 'Small', 'Large', 'Broken', 'Rare', 'Signed', 'Boxed']) || ' '
            || pg_temp.word(n, 20, array['camera', 'lens', 'watch', 'lamp', 'chair', 'guitar', 'stamp', 'print', 'radio', 'coat'])
            || ' ' || pg_temp.word(n, 21, array['front', 'back', 'side', 'label', 'detail', 'scratch', 'box', 'receipt'])
            || ' ' || pg_temp.pick(n, 22, 1000) end as title
    from picture where stored
) shown
order by created;

-- In one message of ten that has one before it, something of the other's in that is quoted.
insert into attachment (id, object_id, place, image_id, list_id, quoted)
select pg_temp.guid('attachment', n), pg_temp.guid('message', m),
    row_number() over (partition by m order by quoted, n) - 1, pg_temp.guid('image', image), pg_temp.guid('list', d), quoted
from (
    select n, m, d, n as image, false as quoted, sent from enclosure
    union all
    select 10000000 + letter.m, letter.m, letter.d, named.n, true, letter.sent
    from letter join enclosure named
        on named.d = letter.d and named.number = letter.number - 1 and named.place = 0 and named.author <> letter.author
    where pg_temp.pick(letter.m, 23, 10) = 0
    union all
    (select 20000000 + d, min(m), d, 2105263, false, min(sent) from letter
    where d % 100 = 0 and author = 1 group by d order by d limit 1000)
) named
order by sent;
