-- How often all links to the image under a GUID were ended. It stands with the claim, which outlives the image: what is stored
-- under the GUID later is not to be seen by links to what was there before.
alter table image_claim add column link_generation integer default 0 not null;
