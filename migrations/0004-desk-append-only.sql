-- What a unit did with its self-check, what followed from a stage's end, what was changed in a signed matrix, and what was drawn stays written.
CREATE TRIGGER self_check_steps_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON self_check_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matrix_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matrix_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_draws_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON round_draws FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stage_conclusions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stage_conclusions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
