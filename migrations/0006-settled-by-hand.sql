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
