-- Nobody sees another's groups, whatever a statement asks for; the program says whose they are, one transaction at a time.

ALTER TABLE peer_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE peer_group FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON peer_group
    USING (account = current_setting('flis.account', true)) WITH CHECK (account = current_setting('flis.account', true));
ALTER TABLE peer_group_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE peer_group_member FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON peer_group_member USING (EXISTS (SELECT FROM peer_group g WHERE g.number = peer_group));
