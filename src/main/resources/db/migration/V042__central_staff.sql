-- Operators and catalogue editors belong to no municipality: what they keep for themselves has none. An editor works with
-- 'none' (V030) and sees those rows and no others.
CREATE FUNCTION flis_sees_nobodys(municipality integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT municipality IS NULL AND coalesce(current_setting('flis.rows', true) = 'none', false)
$$;
CREATE POLICY central_rows ON task USING (flis_sees_nobodys(municipality)) WITH CHECK (flis_sees_nobodys(municipality));
CREATE POLICY central_rows ON favourite
    USING (flis_sees_nobodys(municipality)) WITH CHECK (flis_sees_nobodys(municipality));
CREATE POLICY central_rows ON front_page_visit
    USING (flis_sees_nobodys(municipality)) WITH CHECK (flis_sees_nobodys(municipality));
