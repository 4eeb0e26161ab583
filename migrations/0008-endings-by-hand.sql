-- What was withdrawn for all units in a running round, and asked again, stays written.
CREATE TRIGGER row_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON row_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
