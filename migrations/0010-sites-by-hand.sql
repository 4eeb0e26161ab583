-- What a run over a website found stays as it was found; what follows from it for a column may wait for a person who says whether the site was rebuilt.
CREATE TRIGGER run_columns_append_only BEFORE UPDATE OF run, column_id, url, status, items, latest, at, capture OR DELETE OR TRUNCATE ON run_columns FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_problems_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON run_problems FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
