-- Which edition of a view's definition its live rows come from.
ALTER TABLE view_generation ADD COLUMN edition INT DEFAULT 1 NOT NULL;
