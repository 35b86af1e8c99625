-- The techniques of techniques/techniques.json as rows; TechniqueRowsSpec holds the two together.

insert into techniques.technique (id, name, core) values
    ('scs', 'Strain-Counterstrain', true),
    ('prt', 'Positional Release Therapy', true),
    ('nmt', 'Neuromuscular Therapy', true),
    ('mfr', 'Myofascial Release', true),
    ('trp', 'Trigger Point Therapy', true),
    ('att', 'Active Therapy Techniques', true),
    ('rehab_stretch', 'Rehabilitative Stretching', true),
    ('swedish', 'Swedish: effleurage, petrissage, tapotement', false),
    ('cross_fibre', 'Deep transverse (cross-fiber) friction', false),
    ('mld', 'Manual lymph drainage', false),
    ('cst', 'Craniosacral therapy', false),
    ('abdominal', 'Abdominal (colon) massage', false),
    ('pnf_met', 'PNF and Muscle Energy', false),
    ('iastm_cupping', 'Instrument-assisted, cupping (add-on)', false);
