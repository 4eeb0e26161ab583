-- What a run over a website found stays as it was found.
CREATE TRIGGER run_columns_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON run_columns FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_problems_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON run_problems FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
