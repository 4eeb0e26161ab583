-- What a unit did with its self-check, and what was changed in a signed matrix, stays written.
CREATE TRIGGER self_check_steps_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON self_check_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matrix_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matrix_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
