-- What was decided before settling, signed, noted of a test, and changed in a running round stays written.
CREATE TRIGGER settle_clearings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settle_clearings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approvals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approvals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER field_test_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON field_test_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roster_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON roster_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER programme_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON programme_moves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- A seat is known by the person who answered there for himself, no more by his name, which another may bear; of two who shared one, each is heard again.
CREATE TEMPORARY TABLE seated ON COMMIT DROP AS
  SELECT a.id, a.round, a.unit, a.check_id, a.object, a.lane, a.person FROM answers a JOIN people p ON p.id = a.person
  WHERE a.seat <> '' AND a.seat = a.said_by AND coalesce(a.via, '') NOT IN ('behalf', 'import')
    AND a.said_at = to_char(a.recorded_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')
    AND NOT EXISTS (SELECT 1 FROM snapshots s WHERE s.round = a.round);
CREATE TEMPORARY TABLE shared_seats ON COMMIT DROP AS
  SELECT s.round, s.unit, s.check_id, s.object, s.lane, a.seat FROM seated s JOIN answers a ON a.id = s.id
  GROUP BY s.round, s.unit, s.check_id, s.object, s.lane, a.seat HAVING count(DISTINCT s.person) > 1;
ALTER TABLE answers DISABLE TRIGGER answers_append_only;
UPDATE answers SET seat = seated.person FROM seated WHERE answers.id = seated.id;
ALTER TABLE answers ENABLE TRIGGER answers_append_only;
UPDATE current_answers SET seat = seated.person FROM seated WHERE current_answers.answer = seated.id;
INSERT INTO current_answers (round, unit, check_id, object, lane, seat, answer, restated, contradictory)
  SELECT DISTINCT ON (round, unit, check_id, object, lane, person) round, unit, check_id, object, lane, person, id, NULL::jsonb, false FROM seated s
  WHERE NOT EXISTS (SELECT 1 FROM current_answers c WHERE (c.round, c.unit, c.check_id, c.object, c.lane, c.seat) = (s.round, s.unit, s.check_id, s.object, s.lane, s.person))
  ORDER BY round, unit, check_id, object, lane, person, id DESC;
UPDATE current_answers c SET contradictory = false FROM seated s WHERE c.answer = s.id AND c.contradictory AND NOT EXISTS
  (SELECT 1 FROM current_answers o WHERE (o.round, o.unit, o.check_id, o.object, o.lane, o.seat) = (c.round, c.unit, c.check_id, c.object, c.lane, c.seat) AND o.answer <> c.answer);
DELETE FROM unit_results r USING shared_seats s WHERE r.round = s.round AND r.unit = s.unit;
-- The journal chains its rows where it keeps them: nobody holds its head while the program thinks. Each act comes as written, but for its number and the hash before.
CREATE FUNCTION append_acts(acts json) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  head journal_head%ROWTYPE;
  told record;
  former text;
BEGIN
  SELECT * INTO head FROM journal_head WHERE "only" FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the journal has no head: the database was not made by a migration';
  END IF;
  FOR told IN
    SELECT * FROM json_to_recordset(acts) AS act(at timestamptz, actor text, role text, act text, "onKind" text, "onId" text, why text, refs jsonb,
      opening text, middle text, closing text)
  LOOP
    former := head.hash;
    head.seq := head.seq + 1;
    head.hash := encode(sha256(convert_to(told.opening || former || told.middle || head.seq || told.closing, 'UTF8')), 'hex');
    INSERT INTO journal (seq, at, actor, role, act, on_kind, on_id, why, refs, before, hash)
      VALUES (head.seq, told.at, told.actor, told.role, told.act, told."onKind", told."onId", told.why, told.refs, former, head.hash);
  END LOOP;
  UPDATE journal_head SET seq = head.seq, hash = head.hash WHERE "only";
  RETURN head.seq;
END
$$;
