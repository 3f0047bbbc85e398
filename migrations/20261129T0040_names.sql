-- slice: missions/organisations
-- A name may be another one in each language, as text in four languages. What was written before is
-- one name for all: it stands under English, which is shown to whoever has no name of their own.
update organisations set name = '{"en":"' || replace(replace(name, '\', '\\'), '"', '\"') || '"}';
-- A city, too: Brussel, Bruxelles, Brussels.
update organisations set city = '{"en":"' || replace(replace(city, '\', '\\'), '"', '\"') || '"}'
    where city is not null and city <> '';
update organisations set city = null where city = '';

-- slice: programme/venues
update venues set name = '{"en":"' || replace(replace(name, '\', '\\'), '"', '\"') || '"}';
update rooms set name = '{"en":"' || replace(replace(name, '\', '\\'), '"', '\"') || '"}';
