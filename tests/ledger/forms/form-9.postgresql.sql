CREATE TABLE public.attestations (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    party text NOT NULL,
    subject text NOT NULL,
    payload text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.attestations_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.attestations_seq_seq OWNED BY public.attestations.seq;
CREATE TABLE public.blocking_keys (
    key bigint NOT NULL,
    mention character varying(24) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.book (
    name character varying(40) NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL
);
CREATE TABLE public.copies (
    seq bigint NOT NULL,
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    other character varying(24) NOT NULL COLLATE pg_catalog."C",
    kind character varying(10) NOT NULL COLLATE pg_catalog."C",
    jaccard double precision NOT NULL,
    containment double precision NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.copies_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.copies_seq_seq OWNED BY public.copies.seq;
CREATE TABLE public.copy_keys (
    key bigint NOT NULL,
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    alone boolean NOT NULL
);
CREATE TABLE public.coverage (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.coverage_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.coverage_seq_seq OWNED BY public.coverage.seq;
CREATE TABLE public.decisions (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    programme text NOT NULL,
    gate text NOT NULL,
    as_of character varying(10) NOT NULL COLLATE pg_catalog."C",
    verdict character varying(10) NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.decisions_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.decisions_seq_seq OWNED BY public.decisions.seq;
CREATE TABLE public.features (
    mention character varying(24) NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL
);
CREATE TABLE public.incident_actors (
    actor text NOT NULL,
    incident character varying(24) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.incident_blocks (
    part character varying(24) NOT NULL COLLATE pg_catalog."C",
    block integer NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.incident_mentions (
    mention character varying(24) NOT NULL COLLATE pg_catalog."C",
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    name character varying(24) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.incident_victims (
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    sure integer NOT NULL,
    maybe integer NOT NULL
);
CREATE TABLE public.incidents (
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    date_start character varying(10) COLLATE pg_catalog."C",
    date_end character varying(10) COLLATE pg_catalog."C",
    not_before character varying(10) COLLATE pg_catalog."C",
    not_after character varying(10) COLLATE pg_catalog."C",
    country character varying(2) COLLATE pg_catalog."C",
    admin1 text,
    admin1_code character varying(10) COLLATE pg_catalog."C",
    lat double precision,
    lon double precision,
    "precision" character varying(10) NOT NULL COLLATE pg_catalog."C",
    event_type character varying(24) NOT NULL COLLATE pg_catalog."C",
    standing character varying(16) NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL
);
CREATE TABLE public.judgements (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    "left" character varying(24) NOT NULL COLLATE pg_catalog."C",
    "right" character varying(24) NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.judgements_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.judgements_seq_seq OWNED BY public.judgements.seq;
CREATE TABLE public.likenesses (
    mention character varying(24) NOT NULL COLLATE pg_catalog."C",
    other character varying(24) NOT NULL COLLATE pg_catalog."C",
    weight integer NOT NULL
);
CREATE TABLE public.log (
    seq bigint NOT NULL,
    kind character varying(16) NOT NULL COLLATE pg_catalog."C",
    record character varying(24) NOT NULL COLLATE pg_catalog."C",
    sha256 character varying(64) NOT NULL COLLATE pg_catalog."C",
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.mentions (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    main boolean NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.mentions_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.mentions_seq_seq OWNED BY public.mentions.seq;
CREATE TABLE public.party_keys (
    seq bigint NOT NULL,
    party text NOT NULL,
    key character varying(60) NOT NULL COLLATE pg_catalog."C",
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.party_keys_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.party_keys_seq_seq OWNED BY public.party_keys.seq;
CREATE TABLE public.past_incident_actors (
    actor text NOT NULL,
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    held_from character varying(27) NOT NULL COLLATE pg_catalog."C",
    held_until character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.past_incident_mentions (
    mention character varying(24) NOT NULL COLLATE pg_catalog."C",
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    name character varying(24) NOT NULL COLLATE pg_catalog."C",
    held_from character varying(27) NOT NULL COLLATE pg_catalog."C",
    held_until character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.past_incident_victims (
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    sure integer NOT NULL,
    maybe integer NOT NULL,
    held_from character varying(27) NOT NULL COLLATE pg_catalog."C",
    held_until character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.past_incidents (
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    date_start character varying(10) COLLATE pg_catalog."C",
    date_end character varying(10) COLLATE pg_catalog."C",
    not_before character varying(10) COLLATE pg_catalog."C",
    not_after character varying(10) COLLATE pg_catalog."C",
    country character varying(2) COLLATE pg_catalog."C",
    admin1 text,
    admin1_code character varying(10) COLLATE pg_catalog."C",
    lat double precision,
    lon double precision,
    "precision" character varying(10) NOT NULL COLLATE pg_catalog."C",
    event_type character varying(24) NOT NULL COLLATE pg_catalog."C",
    standing character varying(16) NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL,
    held_from character varying(27) NOT NULL COLLATE pg_catalog."C",
    held_until character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.past_report_states (
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    state character varying(10) NOT NULL COLLATE pg_catalog."C",
    family character varying(24) NOT NULL COLLATE pg_catalog."C",
    held_from character varying(27) NOT NULL COLLATE pg_catalog."C",
    held_until character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.past_toll_rows (
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    wide integer NOT NULL,
    country character varying(2) NOT NULL COLLATE pg_catalog."C",
    last_day integer NOT NULL,
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    outcome character varying(10) NOT NULL COLLATE pg_catalog."C",
    first_day integer NOT NULL,
    dated integer NOT NULL,
    low bigint NOT NULL,
    best bigint NOT NULL,
    high bigint NOT NULL,
    open bigint NOT NULL,
    sure bigint NOT NULL,
    maybe bigint NOT NULL,
    held_from character varying(27) NOT NULL COLLATE pg_catalog."C",
    held_until character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.past_toll_spans (
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    wide integer NOT NULL,
    country character varying(2) NOT NULL COLLATE pg_catalog."C",
    last_day integer NOT NULL,
    first_day integer NOT NULL,
    outcome character varying(10) NOT NULL COLLATE pg_catalog."C",
    dated integer NOT NULL,
    low bigint NOT NULL,
    best bigint NOT NULL,
    high bigint NOT NULL,
    open bigint NOT NULL,
    sure bigint NOT NULL,
    maybe bigint NOT NULL,
    members integer NOT NULL,
    held_until integer NOT NULL
);
CREATE TABLE public.past_toll_sums (
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    outcome character varying(10) NOT NULL COLLATE pg_catalog."C",
    country character varying(2) NOT NULL COLLATE pg_catalog."C",
    low bigint NOT NULL,
    best bigint NOT NULL,
    high bigint NOT NULL,
    open bigint NOT NULL,
    sure bigint NOT NULL,
    maybe bigint NOT NULL,
    members integer NOT NULL,
    held_until integer NOT NULL
);
CREATE TABLE public.programmes (
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    payload text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.ratings (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    subject character varying(24) NOT NULL COLLATE pg_catalog."C",
    payload text,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.ratings_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.ratings_seq_seq OWNED BY public.ratings.seq;
CREATE TABLE public.report_blocks (
    block integer NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.report_states (
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    state character varying(10) NOT NULL COLLATE pg_catalog."C",
    family character varying(24) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.reports (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    source character varying(24) NOT NULL COLLATE pg_catalog."C",
    sha256 character varying(64) NOT NULL COLLATE pg_catalog."C",
    title text,
    published_start character varying(10) COLLATE pg_catalog."C",
    published_end character varying(10) COLLATE pg_catalog."C",
    published text NOT NULL,
    language character varying(20) NOT NULL COLLATE pg_catalog."C",
    url text,
    file text,
    address text,
    retrieved_at character varying(40) COLLATE pg_catalog."C",
    coded boolean NOT NULL,
    by character varying(200) NOT NULL COLLATE pg_catalog."C",
    unread text,
    dropped integer NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.reports_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.reports_seq_seq OWNED BY public.reports.seq;
CREATE TABLE public.retired (
    seq bigint NOT NULL,
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    leads_to character varying(24) COLLATE pg_catalog."C",
    reason text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.retired_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.retired_seq_seq OWNED BY public.retired.seq;
CREATE TABLE public.reviews (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    statement character varying(24) NOT NULL COLLATE pg_catalog."C",
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    payload text,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.reviews_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.reviews_seq_seq OWNED BY public.reviews.seq;
CREATE TABLE public.settings (
    seq bigint NOT NULL,
    name character varying(80) NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.settings_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.settings_seq_seq OWNED BY public.settings.seq;
CREATE TABLE public.since (
    subject character varying(24) NOT NULL COLLATE pg_catalog."C",
    moment character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.sources (
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    country character varying(2) COLLATE pg_catalog."C",
    language character varying(20) COLLATE pg_catalog."C",
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.stated_totals (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    payload text,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.stated_totals_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.stated_totals_seq_seq OWNED BY public.stated_totals.seq;
CREATE TABLE public.statements (
    seq bigint NOT NULL,
    id character varying(24) NOT NULL COLLATE pg_catalog."C",
    mention character varying(24) NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    kind character varying(24) NOT NULL COLLATE pg_catalog."C",
    payload text
);
CREATE SEQUENCE public.statements_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.statements_seq_seq OWNED BY public.statements.seq;
CREATE TABLE public.texts (
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL
);
CREATE TABLE public.toll_rows (
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    wide integer NOT NULL,
    country character varying(2) NOT NULL COLLATE pg_catalog."C",
    last_day integer NOT NULL,
    incident character varying(24) NOT NULL COLLATE pg_catalog."C",
    outcome character varying(10) NOT NULL COLLATE pg_catalog."C",
    first_day integer NOT NULL,
    dated integer NOT NULL,
    low bigint NOT NULL,
    best bigint NOT NULL,
    high bigint NOT NULL,
    open bigint NOT NULL,
    sure bigint NOT NULL,
    maybe bigint NOT NULL
);
CREATE TABLE public.toll_spans (
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    wide integer NOT NULL,
    country character varying(2) NOT NULL COLLATE pg_catalog."C",
    last_day integer NOT NULL,
    first_day integer NOT NULL,
    outcome character varying(10) NOT NULL COLLATE pg_catalog."C",
    dated integer NOT NULL,
    low bigint NOT NULL,
    best bigint NOT NULL,
    high bigint NOT NULL,
    open bigint NOT NULL,
    sure bigint NOT NULL,
    maybe bigint NOT NULL,
    members integer NOT NULL
);
CREATE TABLE public.toll_sums (
    nationality character varying(4) NOT NULL COLLATE pg_catalog."C",
    role character varying(40) NOT NULL COLLATE pg_catalog."C",
    outcome character varying(10) NOT NULL COLLATE pg_catalog."C",
    country character varying(2) NOT NULL COLLATE pg_catalog."C",
    low bigint NOT NULL,
    best bigint NOT NULL,
    high bigint NOT NULL,
    open bigint NOT NULL,
    sure bigint NOT NULL,
    maybe bigint NOT NULL,
    members integer NOT NULL
);
CREATE TABLE public.tree_heads (
    seq bigint NOT NULL,
    size bigint NOT NULL,
    root character varying(64) NOT NULL COLLATE pg_catalog."C",
    by text NOT NULL,
    payload text NOT NULL,
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.tree_heads_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.tree_heads_seq_seq OWNED BY public.tree_heads.seq;
CREATE TABLE public.versions (
    seq bigint NOT NULL,
    address_key character varying(64) NOT NULL COLLATE pg_catalog."C",
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.versions_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.versions_seq_seq OWNED BY public.versions.seq;
CREATE TABLE public.withdrawals (
    seq bigint NOT NULL,
    report character varying(24) NOT NULL COLLATE pg_catalog."C",
    kind character varying(10) NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL,
    author text,
    sha256 character varying(64) NOT NULL COLLATE pg_catalog."C",
    recorded_at character varying(27) NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE public.withdrawals_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.withdrawals_seq_seq OWNED BY public.withdrawals.seq;
ALTER TABLE ONLY public.attestations ALTER COLUMN seq SET DEFAULT nextval('public.attestations_seq_seq'::regclass);
ALTER TABLE ONLY public.copies ALTER COLUMN seq SET DEFAULT nextval('public.copies_seq_seq'::regclass);
ALTER TABLE ONLY public.coverage ALTER COLUMN seq SET DEFAULT nextval('public.coverage_seq_seq'::regclass);
ALTER TABLE ONLY public.decisions ALTER COLUMN seq SET DEFAULT nextval('public.decisions_seq_seq'::regclass);
ALTER TABLE ONLY public.judgements ALTER COLUMN seq SET DEFAULT nextval('public.judgements_seq_seq'::regclass);
ALTER TABLE ONLY public.mentions ALTER COLUMN seq SET DEFAULT nextval('public.mentions_seq_seq'::regclass);
ALTER TABLE ONLY public.party_keys ALTER COLUMN seq SET DEFAULT nextval('public.party_keys_seq_seq'::regclass);
ALTER TABLE ONLY public.ratings ALTER COLUMN seq SET DEFAULT nextval('public.ratings_seq_seq'::regclass);
ALTER TABLE ONLY public.reports ALTER COLUMN seq SET DEFAULT nextval('public.reports_seq_seq'::regclass);
ALTER TABLE ONLY public.retired ALTER COLUMN seq SET DEFAULT nextval('public.retired_seq_seq'::regclass);
ALTER TABLE ONLY public.reviews ALTER COLUMN seq SET DEFAULT nextval('public.reviews_seq_seq'::regclass);
ALTER TABLE ONLY public.settings ALTER COLUMN seq SET DEFAULT nextval('public.settings_seq_seq'::regclass);
ALTER TABLE ONLY public.stated_totals ALTER COLUMN seq SET DEFAULT nextval('public.stated_totals_seq_seq'::regclass);
ALTER TABLE ONLY public.statements ALTER COLUMN seq SET DEFAULT nextval('public.statements_seq_seq'::regclass);
ALTER TABLE ONLY public.tree_heads ALTER COLUMN seq SET DEFAULT nextval('public.tree_heads_seq_seq'::regclass);
ALTER TABLE ONLY public.versions ALTER COLUMN seq SET DEFAULT nextval('public.versions_seq_seq'::regclass);
ALTER TABLE ONLY public.withdrawals ALTER COLUMN seq SET DEFAULT nextval('public.withdrawals_seq_seq'::regclass);
INSERT INTO public.blocking_keys VALUES (3140698977457284608, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (1740830304622189316, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (812928138864879879, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (3739536045879566470, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (2271893340990677003, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (6204447820409083147, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (4537830650984063757, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (4554260237159620877, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (6314666910929817228, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (8870451569477085586, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (2603472467197902743, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (1942221302798891552, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (3741668994561523360, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (6622521795608480801, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (8020200161331190945, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (6839119756051381799, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (6258188077808832045, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (2506658067856415792, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (8658126129037775151, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (4847866808675300665, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (8795850326243036474, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (85391056898676556, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (6833090533929010251, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (1907310591776370766, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (4714034555993499468, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (8785680700265347922, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (6564429647961260886, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (8944206658394420437, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (2200993902730743394, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (350561408770674282, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (4660773388172959209, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (3836185815841906921, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (5374319417040946413, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (2503282125131174897, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (5666884535074547572, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (3365342424466022646, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (1003848195305405305, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (8815756410313948408, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (4002813868207986555, 'men-dfc0fa5788af8a18f3d7');
INSERT INTO public.blocking_keys VALUES (3254844356620862850, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (8955275228084417411, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (4210510983206479751, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (3230123429799312652, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (552929408544033554, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (5033393216629568530, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (6117219658790739091, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (5645535110620360344, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (5692805358670477212, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (4032580995549628192, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (245608027186208674, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (5519974654648889375, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (8529795709478251939, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2758048164829551146, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (8944942252761866664, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (1275927016973582764, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (655889907527239600, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (1329772643641568178, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (7819460964630736947, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (6402823523182613045, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (1977733971174873145, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (1095854217921612731, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (300558105995842881, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (7172744017941366208, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2643934301662413380, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (8805321281863743811, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (6936413108802208069, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (47541725643061577, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (4314462930853483722, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2321958072826864973, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2169638195910324306, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (432472477941934290, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (4227389733846027222, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (9109680424412319700, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (6364584638400135639, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2392439387986057560, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (4658898426947274715, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2836703802970558823, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (7732644967048118885, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (8780510892606476648, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (7160713976566772329, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (1699623550282911853, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (4769786208064528236, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (5383981085093387499, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2080630519544732911, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (3698763054800636266, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (5795971548552791920, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (2661583615666503019, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (6491094978566104700, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (8066958613647123068, 'men-03521e13a813aca7bba6');
INSERT INTO public.blocking_keys VALUES (3140698977457284608, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (1740830304622189316, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (812928138864879879, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (3739536045879566470, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (2271893340990677003, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (6204447820409083147, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (4537830650984063757, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (4554260237159620877, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (6314666910929817228, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (8870451569477085586, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (2603472467197902743, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (1942221302798891552, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (3741668994561523360, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (6622521795608480801, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (8020200161331190945, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (6839119756051381799, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (6258188077808832045, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (2506658067856415792, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (8658126129037775151, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (4847866808675300665, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (8795850326243036474, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (85391056898676556, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (6833090533929010251, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (1907310591776370766, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (4714034555993499468, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (8785680700265347922, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (6564429647961260886, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (8944206658394420437, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (2200993902730743394, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (350561408770674282, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (4660773388172959209, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (3836185815841906921, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (5374319417040946413, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (2503282125131174897, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (5666884535074547572, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (3365342424466022646, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (1003848195305405305, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (8815756410313948408, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (4002813868207986555, 'men-7c6f064d1238d91f98da');
INSERT INTO public.blocking_keys VALUES (5188309082238473599, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (3661446128606108163, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (6738452902700094349, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (6980120887069290253, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (5126655868758584590, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (526933576413574934, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (8561285923259250324, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (1346169420621087896, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (6173017182953649306, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (1479093762563122334, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (1930195024985988519, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (8935426477851328813, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (791857750457042490, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (4228917051266307514, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (6988564748950582590, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (2720872949188535880, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (1307575754092324562, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (547450731581244117, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (3472742242744251486, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (6845464349856779869, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (2896157127961085413, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (6495187720424680557, 'men-dd8751332ef8347e13f1');
INSERT INTO public.blocking_keys VALUES (8955275228084417411, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (4210510983206479751, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (5100483995033127815, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (4552356568436648845, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (5033393216629568530, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (2292924436444309781, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (6117219658790739091, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (5645535110620360344, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (5692805358670477212, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (8276238387597732129, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (2758048164829551146, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (3702334366567233968, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (1329772643641568178, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (7819460964630736947, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (6402823523182613045, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (1095854217921612731, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (5911568309525573826, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (2643934301662413380, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (8805321281863743811, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (6936413108802208069, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (2321958072826864973, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (432472477941934290, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (9109680424412319700, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (6364584638400135639, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (4658898426947274715, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (4516163161895569629, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (2836703802970558823, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (460922486593402216, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (8780510892606476648, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (1699623550282911853, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (4769786208064528236, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (2080630519544732911, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (6491094978566104700, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.blocking_keys VALUES (8066958613647123068, 'men-feb7e6babf65eb6dcefa');
INSERT INTO public.book VALUES ('format', 'tollbook');
INSERT INTO public.book VALUES ('schema', '9');
INSERT INTO public.book VALUES ('created_at', '2031-04-01T00:00:00.000000Z');
INSERT INTO public.book VALUES ('first_report', '2031-04-01T00:00:01.000000Z');
INSERT INTO public.book VALUES ('history_from', '2031-04-01T00:00:04.000000Z');
INSERT INTO public.book VALUES ('last_change', '2031-04-01T00:00:13.000000Z');
INSERT INTO public.copies VALUES (1, 'rpt-572b31ee7c5e96584402', 'rpt-e6d6b1852688b3bbf8b1', 'full', 0.9795918367346939, 1, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.copies VALUES (2, 'rpt-b360396899ccb342f6b1', 'rpt-ca57d67b3a118c0ee890', 'partial', 0.16, 0.8, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.copies VALUES (3, 'rpt-0c3c4dfa6ee4a5e49350', 'rpt-8de990ac7a9dd18a9d69', 'partial', 0.6666666666666666, 0.8, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.copy_keys VALUES (251568173136622013, 'rpt-ca57d67b3a118c0ee890', false);
INSERT INTO public.copy_keys VALUES (283558550521513769, 'rpt-ca57d67b3a118c0ee890', false);
INSERT INTO public.copy_keys VALUES (458934322811061815, 'rpt-ca57d67b3a118c0ee890', false);
INSERT INTO public.copy_keys VALUES (251568173136622013, 'rpt-b360396899ccb342f6b1', true);
INSERT INTO public.copy_keys VALUES (50912105889958006, 'rpt-e6d6b1852688b3bbf8b1', false);
INSERT INTO public.copy_keys VALUES (167815760400253972, 'rpt-e6d6b1852688b3bbf8b1', false);
INSERT INTO public.copy_keys VALUES (175138338511870432, 'rpt-e6d6b1852688b3bbf8b1', false);
INSERT INTO public.copy_keys VALUES (175463634988198508, 'rpt-e6d6b1852688b3bbf8b1', false);
INSERT INTO public.copy_keys VALUES (449272816705785421, 'rpt-e6d6b1852688b3bbf8b1', false);
INSERT INTO public.copy_keys VALUES (541667230331281005, 'rpt-e6d6b1852688b3bbf8b1', false);
INSERT INTO public.copy_keys VALUES (50912105889958006, 'rpt-572b31ee7c5e96584402', false);
INSERT INTO public.copy_keys VALUES (167815760400253972, 'rpt-572b31ee7c5e96584402', false);
INSERT INTO public.copy_keys VALUES (175138338511870432, 'rpt-572b31ee7c5e96584402', false);
INSERT INTO public.copy_keys VALUES (175463634988198508, 'rpt-572b31ee7c5e96584402', false);
INSERT INTO public.copy_keys VALUES (449272816705785421, 'rpt-572b31ee7c5e96584402', false);
INSERT INTO public.copy_keys VALUES (541667230331281005, 'rpt-572b31ee7c5e96584402', false);
INSERT INTO public.copy_keys VALUES (1462530546889917027, 'rpt-8de990ac7a9dd18a9d69', true);
INSERT INTO public.copy_keys VALUES (1462530546889917027, 'rpt-0c3c4dfa6ee4a5e49350', true);
INSERT INTO public.copy_keys VALUES (814691310683948108, 'rpt-22705505f27cb5dbe249', true);
INSERT INTO public.copy_keys VALUES (8870791810319527160, 'rpt-3ce5a09e58f9e194e37c', true);
INSERT INTO public.coverage VALUES (1, 'cov-a8b806234f6c7d76f524', '{"id":"cov-a8b806234f6c7d76f524","source":"the papers","countries":[],"language":null,"start":"2031-01-01","end":"2031-12-31","last_retrieved_at":null}', '2031-04-01T00:00:10.000000Z');
INSERT INTO public.decisions VALUES (1, 'dec-2d9a25dfb40c257a7c16', 'Falémé East mining licence', 'licence', '2031-10-31', 'grant', '{"id":"dec-2d9a25dfb40c257a7c16","programme":"Falémé East mining licence","programme_id":"prg-778362c7cee3e8549d20","gate":"licence","as_of":"2031-10-31","verdict":"grant","only_undetermined":false,"findings":[{"condition":"nobody_killed","expression":"killed_180_days == 0","truth":"met","severity":"blocking","reasons":["killed_180_days == 0: met (0 against 0)","killed_180_days: 0 persons killed, 2031-05-05 to 2031-10-31"],"measurements":["killed_180_days"],"conditions":[],"attestations":[],"required":true},{"condition":"attacks_rare","expression":"attacks_180_days <= 1","truth":"met","severity":"blocking","reasons":["attacks_180_days <= 1: met (0 against 1)","attacks_180_days: 0 attacks, 2031-05-05 to 2031-10-31"],"measurements":["attacks_180_days"],"conditions":[],"attestations":[],"required":true},{"condition":"fewer_turkish_killed","expression":"turkish_killed_year <= 2","truth":"not_determinable","severity":"advisory","reasons":["turkish_killed_year <= 2: not determinable (0 or more against 2)","turkish_killed_year: 0 or more persons killed, 2030-11-01 to 2031-10-31","turkish_killed_year: ML was not watched from 2030-11-01 to 2030-12-31","turkish_killed_year: SN was not watched from 2030-11-01 to 2030-12-31"],"measurements":["turkish_killed_year"],"conditions":[],"attestations":[],"required":true}],"measurements":[{"indicator":"killed_180_days","value":{"low":0,"best":0,"high":0},"unit":"persons killed","start":"2031-05-05","end":"2031-10-31","inside":[],"edge":[],"count":null,"exposure":null,"level":null,"truth":null,"coverage":1.0,"mentions":0,"reasons":[]},{"indicator":"attacks_180_days","value":{"low":0,"best":0,"high":0},"unit":"attacks","start":"2031-05-05","end":"2031-10-31","inside":[],"edge":[],"count":null,"exposure":null,"level":null,"truth":null,"coverage":1.0,"mentions":0,"reasons":[]},{"indicator":"turkish_killed_year","value":{"low":0,"best":null,"high":null},"unit":"persons killed","start":"2030-11-01","end":"2031-10-31","inside":[],"edge":[],"count":null,"exposure":null,"level":null,"truth":null,"coverage":0.8328767123287671,"mentions":0,"reasons":["ML was not watched from 2030-11-01 to 2030-12-31","SN was not watched from 2030-11-01 to 2030-12-31"]}],"incidents":[],"passages":[],"reasons":["all 2 blocking conditions are met","fewer_turkish_killed is not determinable, and only advises","granted: Renewal of the mining licence for two years"],"cut_off":"6 reports, 65e0bee81b5c55ea80b5","attestations":[],"waived":[],"cures":[],"stage":null,"previous":null,"software":"tollbook 0.1.0"}', '2031-04-01T00:00:13.000000Z');
INSERT INTO public.features VALUES ('men-dfc0fa5788af8a18f3d7', '{"id":"men-dfc0fa5788af8a18f3d7","report":"rpt-572b31ee7c5e96584402","main":true,"published":741575,"first_day":741573,"last_day":741573,"not_before":null,"not_after":null,"country":"AF","admin1":"kabul","place":"marrak","lat":34.5,"lon":69.2,"radius_km":8.0,"event_type":"armed_assault","weapons":[],"killed":{"low":2,"high":2},"injured":{"low":5,"high":5},"kidnapped":null,"nationalities":["CN"],"actors":[],"targets":[],"words":[],"people":[],"series":null,"number":null}');
INSERT INTO public.features VALUES ('men-03521e13a813aca7bba6', '{"id":"men-03521e13a813aca7bba6","report":"rpt-ca57d67b3a118c0ee890","main":true,"published":741506,"first_day":741505,"last_day":741505,"not_before":null,"not_after":null,"country":"TJ","admin1":"khatlon","place":"orvale","lat":37.9,"lon":70.2,"radius_km":8.0,"event_type":"bombing","weapons":[],"killed":{"low":3,"high":3},"injured":{"low":2,"high":2},"kidnapped":null,"nationalities":["CN"],"actors":["band of nine"],"targets":[],"words":[],"people":[],"series":null,"number":null}');
INSERT INTO public.features VALUES ('men-7c6f064d1238d91f98da', '{"id":"men-7c6f064d1238d91f98da","report":"rpt-e6d6b1852688b3bbf8b1","main":true,"published":741574,"first_day":741573,"last_day":741573,"not_before":null,"not_after":null,"country":"AF","admin1":"kabul","place":"marrak","lat":34.5,"lon":69.2,"radius_km":8.0,"event_type":"armed_assault","weapons":[],"killed":{"low":2,"high":2},"injured":{"low":5,"high":5},"kidnapped":null,"nationalities":["CN"],"actors":[],"targets":[],"words":[],"people":[],"series":null,"number":null}');
INSERT INTO public.features VALUES ('men-dd8751332ef8347e13f1', '{"id":"men-dd8751332ef8347e13f1","report":"rpt-0c3c4dfa6ee4a5e49350","main":true,"published":741615,"first_day":741613,"last_day":741613,"not_before":null,"not_after":null,"country":"AF","admin1":"kandahar","place":"belvo","lat":31.6,"lon":65.7,"radius_km":8.0,"event_type":"arson","weapons":[],"killed":null,"injured":{"low":4,"high":4},"kidnapped":null,"nationalities":[],"actors":[],"targets":[],"words":[],"people":[],"series":null,"number":null}');
INSERT INTO public.features VALUES ('men-feb7e6babf65eb6dcefa', '{"id":"men-feb7e6babf65eb6dcefa","report":"rpt-b360396899ccb342f6b1","main":true,"published":741507,"first_day":741505,"last_day":741505,"not_before":null,"not_after":null,"country":"TJ","admin1":"khatlon","place":"orvale","lat":37.9,"lon":70.2,"radius_km":8.0,"event_type":"bombing","weapons":[],"killed":{"low":5,"high":5},"injured":null,"kidnapped":null,"nationalities":[],"actors":[],"targets":[],"words":[],"people":[],"series":null,"number":null}');
INSERT INTO public.incident_actors VALUES ('band of nine', 'inc-42e75f2634c250d65c71');
INSERT INTO public.incident_blocks VALUES ('words', 404, '\x7b22707265636973696f6e223a5b22746f776e225d2c22706c616365223a5b5b224146222c224b6162756c222c6e756c6c5d5d2c226576656e745f74797065223a5b2261726d65645f61737361756c74225d2c227374616e64696e67223a5b22756e636f72726f626f7261746564225d2c22776561706f6e73223a5b5b5d5d2c2274617267657473223a5b5b5d5d2c226f726967696e223a5b6e756c6c5d2c226174747269627574696f6e73223a5b5b5d5d2c22726f6c65223a5b222d225d7d');
INSERT INTO public.incident_blocks VALUES ('days', 404, '\xc5500b00c5500b000101414602000000c6500b00');
INSERT INTO public.incident_blocks VALUES ('ids', 404, '\x696e632d3635303864653838383137393039386235323039');
INSERT INTO public.incident_blocks VALUES ('points', 404, '\x0000000000404140cdcccccccc4c51400000');
INSERT INTO public.incident_blocks VALUES ('kinds', 404, '\x0000000000000000000000000000');
INSERT INTO public.incident_blocks VALUES ('everyone any', 404, '\x000000000100');
INSERT INTO public.incident_blocks VALUES ('everyone killed', 404, '\x00000000020000000000000002000000000000000200000000000000000100');
INSERT INTO public.incident_blocks VALUES ('everyone injured', 404, '\x00000000050000000000000005000000000000000500000000000000000100');
INSERT INTO public.incident_blocks VALUES ('nations any', 404, '\x000000002d000000000100000000434e000001ff');
INSERT INTO public.incident_blocks VALUES ('nations killed', 404, '\x000000002d00000000000000000000000000000000000000020000000000000000000100000000434e00000000000000000000000000000000000000000000000000000001ff');
INSERT INTO public.incident_blocks VALUES ('nations injured', 404, '\x00000000434e0000050000000000000005000000000000000500000000000000000100');
INSERT INTO public.incident_blocks VALUES ('roles any', 404, '\x000000002a00000000000001000000002d00000000000001');
INSERT INTO public.incident_blocks VALUES ('roles killed', 404, '\x000000002a0000000000000000000000000000000000000000000200000000000000000001000000002d0000000000000000000000000000000000000000000200000000000000000001');
INSERT INTO public.incident_blocks VALUES ('roles injured', 404, '\x000000002a000000000000000000000000000000000000000000050000000000000000000100000000434e00000000000000000000000000000000000000000500000000000000000001');
INSERT INTO public.incident_blocks VALUES ('words', 691, '\x7b22707265636973696f6e223a5b22746f776e225d2c22706c616365223a5b5b224146222c224b616e6461686172222c6e756c6c5d5d2c226576656e745f74797065223a5b226172736f6e225d2c227374616e64696e67223a5b22756e636f72726f626f7261746564225d2c22776561706f6e73223a5b5b5d5d2c2274617267657473223a5b5b5d5d2c226f726967696e223a5b6e756c6c5d2c226174747269627574696f6e73223a5b5b5d5d2c22726f6c65223a5b222d225d7d');
INSERT INTO public.incident_blocks VALUES ('days', 691, '\xed500b00ed500b000101414601000000ef500b00');
INSERT INTO public.incident_blocks VALUES ('ids', 691, '\x696e632d6163653766643062336463396538653464396233');
INSERT INTO public.incident_blocks VALUES ('points', 691, '\x9a99999999993f40cdcccccccc6c50400000');
INSERT INTO public.incident_blocks VALUES ('kinds', 691, '\x0000000000000000000000000000');
INSERT INTO public.incident_blocks VALUES ('everyone any', 691, '\x000000000100');
INSERT INTO public.incident_blocks VALUES ('everyone injured', 691, '\x00000000040000000000000004000000000000000400000000000000000100');
INSERT INTO public.incident_blocks VALUES ('nations any', 691, '\x000000002d0000000001');
INSERT INTO public.incident_blocks VALUES ('nations injured', 691, '\x000000002d000000000000000000000000000000000000000400000000000000000001');
INSERT INTO public.incident_blocks VALUES ('roles any', 691, '\x000000002a00000000000001000000002d00000000000001');
INSERT INTO public.incident_blocks VALUES ('roles injured', 691, '\x000000002a0000000000000000000000000000000000000000000400000000000000000001000000002d0000000000000000000000000000000000000000000400000000000000000001');
INSERT INTO public.incident_blocks VALUES ('words', 267, '\x7b22707265636973696f6e223a5b22746f776e225d2c22706c616365223a5b5b22544a222c224b6861746c6f6e222c6e756c6c5d5d2c226576656e745f74797065223a5b22626f6d62696e67225d2c227374616e64696e67223a5b22756e636f72726f626f7261746564225d2c22776561706f6e73223a5b5b5d5d2c2274617267657473223a5b5b5b22756e6b6e6f776e225d5d5d2c226f726967696e223a5b6e756c6c5d2c226174747269627574696f6e73223a5b5b5b2242616e642d6f662d4e696e65222c2274686972645f70617274795f616c6c65676174696f6e222c22756e636f72726f626f7261746564225d5d5d2c22726f6c65223a5b222d225d7d');
INSERT INTO public.incident_blocks VALUES ('days', 267, '\x81500b0081500b000101544a0200000082500b00');
INSERT INTO public.incident_blocks VALUES ('ids', 267, '\x696e632d3432653735663236333463323530643635633731');
INSERT INTO public.incident_blocks VALUES ('points', 267, '\x3333333333f34240cdcccccccc8c51400000');
INSERT INTO public.incident_blocks VALUES ('kinds', 267, '\x0000000000000000000000000000');
INSERT INTO public.incident_blocks VALUES ('everyone any', 267, '\x000000000100');
INSERT INTO public.incident_blocks VALUES ('everyone killed', 267, '\x00000000030000000000000003000000000000000300000000000000000100');
INSERT INTO public.incident_blocks VALUES ('everyone injured', 267, '\x00000000020000000000000002000000000000000200000000000000000100');
INSERT INTO public.incident_blocks VALUES ('nations any', 267, '\x000000002d000000000100000000434e000001ff');
INSERT INTO public.incident_blocks VALUES ('nations killed', 267, '\x00000000434e0000030000000000000003000000000000000300000000000000000100');
INSERT INTO public.incident_blocks VALUES ('nations injured', 267, '\x000000002d00000000000000000000000000000000000000020000000000000000000100000000434e00000000000000000000000000000000000000000000000000000001ff');
INSERT INTO public.incident_blocks VALUES ('roles any', 267, '\x000000002a00000000000001000000002d00000000000001');
INSERT INTO public.incident_blocks VALUES ('roles killed', 267, '\x000000002a000000000000000000000000000000000000000000030000000000000000000100000000434e00000000000000000000000000000000000000000300000000000000000001');
INSERT INTO public.incident_blocks VALUES ('roles injured', 267, '\x000000002a0000000000000000000000000000000000000000000200000000000000000001000000002d0000000000000000000000000000000000000000000200000000000000000001');
INSERT INTO public.incident_mentions VALUES ('men-7c6f064d1238d91f98da', 'inc-6508de888179098b5209', 'inc-6508de888179098b5209');
INSERT INTO public.incident_mentions VALUES ('men-dfc0fa5788af8a18f3d7', 'inc-6508de888179098b5209', 'inc-45b5baa279231b5f0f3e');
INSERT INTO public.incident_mentions VALUES ('men-dd8751332ef8347e13f1', 'inc-ace7fd0b3dc9e8e4d9b3', 'inc-ace7fd0b3dc9e8e4d9b3');
INSERT INTO public.incident_mentions VALUES ('men-03521e13a813aca7bba6', 'inc-42e75f2634c250d65c71', 'inc-42e75f2634c250d65c71');
INSERT INTO public.incident_mentions VALUES ('men-feb7e6babf65eb6dcefa', 'inc-42e75f2634c250d65c71', 'inc-c13184fcb896b348b3ab');
INSERT INTO public.incident_victims VALUES ('inc-6508de888179098b5209', '*', '*', 1, 0);
INSERT INTO public.incident_victims VALUES ('inc-6508de888179098b5209', '*', '-', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-6508de888179098b5209', '-', '*', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-6508de888179098b5209', '-', '-', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-6508de888179098b5209', 'CN', '*', 1, -1);
INSERT INTO public.incident_victims VALUES ('inc-ace7fd0b3dc9e8e4d9b3', '*', '*', 1, 0);
INSERT INTO public.incident_victims VALUES ('inc-ace7fd0b3dc9e8e4d9b3', '*', '-', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-ace7fd0b3dc9e8e4d9b3', '-', '*', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-ace7fd0b3dc9e8e4d9b3', '-', '-', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-42e75f2634c250d65c71', '*', '*', 1, 0);
INSERT INTO public.incident_victims VALUES ('inc-42e75f2634c250d65c71', '*', '-', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-42e75f2634c250d65c71', '-', '*', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-42e75f2634c250d65c71', '-', '-', 0, 1);
INSERT INTO public.incident_victims VALUES ('inc-42e75f2634c250d65c71', 'CN', '*', 1, -1);
INSERT INTO public.incidents VALUES ('inc-6508de888179098b5209', '2031-05-11', '2031-05-11', NULL, NULL, 'AF', 'kabul', NULL, 34.5, 69.2, 'town', 'armed_assault', 'uncorroborated', '{"id":"inc-6508de888179098b5209","aliases":["inc-45b5baa279231b5f0f3e"],"mentions":["men-7c6f064d1238d91f98da","men-dfc0fa5788af8a18f3d7"],"date":{"start":"2031-05-11","end":"2031-05-11","precision":"day","not_before":null,"not_after":null},"place":{"name":"Marrak","country":"AF","admin1":"Kabul","admin1_code":null,"lat":34.5,"lon":69.2,"geonames":null,"precision":"town","reason":""},"origin":null,"event_type":"armed_assault","weapons":[],"targets":[],"tolls":[{"outcome":"killed","nationality":"*","role":null,"low":2,"best":2,"high":2,"rule":"single_account","statements":["stm-be8cc6b197ecd8259f75"],"set_aside":[{"statement":"stm-8bc1c44d3c0e66983694","reason":"a copy of another report"}]},{"outcome":"injured","nationality":"*","role":null,"low":5,"best":5,"high":5,"rule":"single_account","statements":["stm-bbc21688c4a9b17cbcd3"],"set_aside":[{"statement":"stm-3fae1ef00eca7efd674e","reason":"a copy of another report"}]},{"outcome":"injured","nationality":"CN","role":null,"low":5,"best":5,"high":5,"rule":"single_account","statements":["stm-b9472f2d79a388992c9d"],"set_aside":[{"statement":"stm-94ad269cdbca539a9bcd","reason":"a copy of another report"}]}],"attributions":[],"perpetrators_killed":null,"standing":"uncorroborated","standing_reason":"2 reports with one root (copies, one publisher or one informant)","disagreements":[]}');
INSERT INTO public.incidents VALUES ('inc-ace7fd0b3dc9e8e4d9b3', '2031-06-20', '2031-06-20', NULL, NULL, 'AF', 'kandahar', NULL, 31.6, 65.7, 'town', 'arson', 'uncorroborated', '{"id":"inc-ace7fd0b3dc9e8e4d9b3","aliases":[],"mentions":["men-dd8751332ef8347e13f1"],"date":{"start":"2031-06-20","end":"2031-06-20","precision":"day","not_before":null,"not_after":null},"place":{"name":"Belvo","country":"AF","admin1":"Kandahar","admin1_code":null,"lat":31.6,"lon":65.7,"geonames":null,"precision":"town","reason":""},"origin":null,"event_type":"arson","weapons":[],"targets":[],"tolls":[{"outcome":"injured","nationality":"*","role":null,"low":4,"best":4,"high":4,"rule":"single_account","statements":["stm-b3e288d9f167cffca562"],"set_aside":[]}],"attributions":[],"perpetrators_killed":null,"standing":"uncorroborated","standing_reason":"one report only","disagreements":[]}');
INSERT INTO public.incidents VALUES ('inc-42e75f2634c250d65c71', '2031-03-04', '2031-03-04', NULL, NULL, 'TJ', 'khatlon', NULL, 37.9, 70.2, 'town', 'bombing', 'uncorroborated', '{"id":"inc-42e75f2634c250d65c71","aliases":["inc-c13184fcb896b348b3ab"],"mentions":["men-03521e13a813aca7bba6","men-feb7e6babf65eb6dcefa"],"date":{"start":"2031-03-04","end":"2031-03-04","precision":"day","not_before":null,"not_after":null},"place":{"name":"Orvale","country":"TJ","admin1":"Khatlon","admin1_code":null,"lat":37.9,"lon":70.2,"geonames":null,"precision":"town","reason":""},"origin":null,"event_type":"bombing","weapons":[],"targets":[{"type":"target","name":"a camp","kind":"unknown"}],"tolls":[{"outcome":"killed","nationality":"*","role":null,"low":3,"best":3,"high":3,"rule":"single_account","statements":["stm-1bed81efd09a5dc70d41"],"set_aside":[{"statement":"stm-475713c982fd85d2ac0a","reason":"a copy of another report"}]},{"outcome":"killed","nationality":"CN","role":null,"low":3,"best":3,"high":3,"rule":"single_account","statements":["stm-9418ccfc18fedaee76d7"],"set_aside":[]},{"outcome":"injured","nationality":"*","role":null,"low":2,"best":2,"high":2,"rule":"single_account","statements":["stm-2cc26a1f1d5472a454c2"],"set_aside":[]}],"attributions":[{"actor":"Band-of-Nine","kind":"third_party_allegation","speaker":"a witness","medium":null,"substantiated":null,"standing":"uncorroborated","standing_reason":"one report only","statements":["stm-61e18a5bd98d43db855b"]}],"perpetrators_killed":null,"standing":"uncorroborated","standing_reason":"2 reports with one root (copies, one publisher or one informant)","disagreements":[]}');
INSERT INTO public.judgements VALUES (1, 'jdg-f1f912b8a87b552c3dd2', 'men-7c6f064d1238d91f98da', 'men-ed477de91a774ea50b8f', '{"id":"jdg-f1f912b8a87b552c3dd2","left":"men-7c6f064d1238d91f98da","right":"men-ed477de91a774ea50b8f","sameness":"different","author":"somebody","reason":"other days","recorded_at":"2031-09-01T00:00:00Z","withdraws":null}', '2031-04-01T00:00:05.000000Z');
INSERT INTO public.likenesses VALUES ('men-7c6f064d1238d91f98da', 'men-dfc0fa5788af8a18f3d7', 8279);
INSERT INTO public.likenesses VALUES ('men-dfc0fa5788af8a18f3d7', 'men-7c6f064d1238d91f98da', 8279);
INSERT INTO public.likenesses VALUES ('men-feb7e6babf65eb6dcefa', 'men-03521e13a813aca7bba6', 6736);
INSERT INTO public.likenesses VALUES ('men-03521e13a813aca7bba6', 'men-feb7e6babf65eb6dcefa', 6736);
INSERT INTO public.log VALUES (0, 'removed', 'rpt-22705505f27cb5dbe249', '401c4b4dc5c4fa824fae8dc9870e4c9d1c8fd178b30d885e935cf6f243b32eb9', '2031-04-01T00:00:03.000000Z');
INSERT INTO public.log VALUES (1, 'redacted', 'rpt-2740ddef6194d3cc1680', 'abf4d1a2dbe141c380f47889bec2fd9ac8c52cdb0decaf9cbecfe613e858094d', '2031-04-01T00:00:04.000000Z');
INSERT INTO public.log VALUES (2, 'judgement', 'jdg-f1f912b8a87b552c3dd2', '6a53a5c856bc4354564d074d12ec351808e871f33f792d3ae9c8b6c3f04791e5', '2031-04-01T00:00:05.000000Z');
INSERT INTO public.log VALUES (3, 'review', 'rev-47a3aabb9495fa9cb515', '532c72a6587b1640b21a43fef37e407a158b4ec4aa1baaade08ed7f2f9f846fc', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.log VALUES (4, 'rating', 'rat-8e719f885ccfde906444', 'c86c57ab690719568dc4185fcebfdb9ca069beaf81d8fadcec612882f6b9bf08', '2031-04-01T00:00:09.000000Z');
INSERT INTO public.log VALUES (5, 'programme', 'prg-778362c7cee3e8549d20', '5c3064cb56758f39d7506d3c8fbdfed3d5c6d87ff444fde268cdcc944194922c', '2031-04-01T00:00:13.000000Z');
INSERT INTO public.log VALUES (6, 'decision', 'dec-2d9a25dfb40c257a7c16', '235c9b311411d32fc5b1a3fefdeaf17fed29153270cf96657fe3b36c1f61cddf', '2031-04-01T00:00:13.000000Z');
INSERT INTO public.mentions VALUES (1, 'men-03521e13a813aca7bba6', 'rpt-ca57d67b3a118c0ee890', 1, true, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.mentions VALUES (2, 'men-feb7e6babf65eb6dcefa', 'rpt-b360396899ccb342f6b1', 1, true, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.mentions VALUES (3, 'men-7c6f064d1238d91f98da', 'rpt-e6d6b1852688b3bbf8b1', 1, true, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.mentions VALUES (4, 'men-dfc0fa5788af8a18f3d7', 'rpt-572b31ee7c5e96584402', 1, true, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.mentions VALUES (5, 'men-ed477de91a774ea50b8f', 'rpt-8de990ac7a9dd18a9d69', 1, true, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.mentions VALUES (6, 'men-dd8751332ef8347e13f1', 'rpt-0c3c4dfa6ee4a5e49350', 1, true, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.mentions VALUES (7, 'men-0e34bc5c7db9b1fc3d26', 'rpt-22705505f27cb5dbe249', 1, true, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.mentions VALUES (8, 'men-fb430b3579d419f0a4b2', 'rpt-2740ddef6194d3cc1680', 1, true, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.past_incident_actors VALUES ('band of nine', 'inc-42e75f2634c250d65c71', '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incident_mentions VALUES ('men-03521e13a813aca7bba6', 'inc-42e75f2634c250d65c71', 'inc-42e75f2634c250d65c71', '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incident_mentions VALUES ('men-feb7e6babf65eb6dcefa', 'inc-42e75f2634c250d65c71', 'inc-c13184fcb896b348b3ab', '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incident_victims VALUES ('inc-42e75f2634c250d65c71', '*', '*', 1, 0, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incident_victims VALUES ('inc-42e75f2634c250d65c71', '*', '-', 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incident_victims VALUES ('inc-42e75f2634c250d65c71', '-', '*', 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incident_victims VALUES ('inc-42e75f2634c250d65c71', '-', '-', 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incident_victims VALUES ('inc-42e75f2634c250d65c71', 'CN', '*', 1, -1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_incidents VALUES ('inc-42e75f2634c250d65c71', '2031-03-04', '2031-03-04', NULL, NULL, 'TJ', 'khatlon', NULL, 37.9, 70.2, 'town', 'bombing', 'uncorroborated', '{"id":"inc-42e75f2634c250d65c71","aliases":["inc-c13184fcb896b348b3ab"],"mentions":["men-03521e13a813aca7bba6","men-feb7e6babf65eb6dcefa"],"date":{"start":"2031-03-04","end":"2031-03-04","precision":"day","not_before":null,"not_after":null},"place":{"name":"Orvale","country":"TJ","admin1":"Khatlon","admin1_code":null,"lat":37.9,"lon":70.2,"geonames":null,"precision":"town","reason":""},"origin":null,"event_type":"bombing","weapons":[],"targets":[{"type":"target","name":"a camp","kind":"unknown"}],"tolls":[{"outcome":"killed","nationality":"*","role":null,"low":3,"best":3,"high":3,"rule":"single_account","statements":["stm-1bed81efd09a5dc70d41"],"set_aside":[{"statement":"stm-25aac6aec6416161f925","reason":"a copy of another report"}]},{"outcome":"killed","nationality":"CN","role":null,"low":3,"best":3,"high":3,"rule":"single_account","statements":["stm-9418ccfc18fedaee76d7"],"set_aside":[]},{"outcome":"injured","nationality":"*","role":null,"low":2,"best":2,"high":2,"rule":"single_account","statements":["stm-2cc26a1f1d5472a454c2"],"set_aside":[]}],"attributions":[{"actor":"Band-of-Nine","kind":"third_party_allegation","speaker":"a witness","medium":null,"substantiated":null,"standing":"uncorroborated","standing_reason":"one report only","statements":["stm-61e18a5bd98d43db855b"]}],"perpetrators_killed":null,"standing":"uncorroborated","standing_reason":"2 reports with one root (copies, one publisher or one informant)","disagreements":[]}', '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('*', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 3, 3, 3, 0, 1, 0, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('*', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 0, 0, 3, 0, 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('CN', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 3, 3, 3, 0, 1, 0, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('CN', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 0, 0, 3, 0, 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('*', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 2, 2, 2, 0, 1, 0, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('*', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 2, 0, 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('-', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 2, 0, 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('-', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 2, 0, 0, 1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.past_toll_rows VALUES ('CN', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 0, 0, 1, -1, '', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.programmes VALUES ('prg-778362c7cee3e8549d20', 'Falémé East mining licence', '{"name":"Falémé East mining licence","text":"The licence is renewed only when half a year has passed in which nobody was killed in an attack in the region of the mine, and attacks there have become rare.","sites":[{"name":"Falémé East camp","lat":12.84,"lon":-11.75,"radius_km":100.0,"country":"SN"}],"exposure":[{"start":"2025-01-01","end":"2026-12-31","persons_low":380.0,"persons_high":460.0}],"indicators":[{"name":"killed_180_days","measure":"killed","scope":{"countries":["SN"],"admin1":["Kédougou"]},"window_days":180},{"name":"attacks_180_days","scope":{"countries":["SN"],"admin1":["Kédougou"]},"window_days":180},{"name":"turkish_killed_year","measure":"killed","scope":{"countries":["SN","ML"],"nationality":"TR"},"window_days":365}],"conditions":[{"name":"nobody_killed","expression":"killed_180_days == 0","text":"Nobody was killed in an attack in the Kédougou region in the last 180 days."},{"name":"attacks_rare","expression":"attacks_180_days <= 1","text":"At most one attack in the Kédougou region in the last 180 days."},{"name":"fewer_turkish_killed","expression":"turkish_killed_year <= 2","severity":"advisory","text":"At most two Turkish nationals were killed in Senegal and Mali in the last year."}],"gates":[{"name":"licence","conditions":["nobody_killed","attacks_rare","fewer_turkish_killed"],"grants":"Renewal of the mining licence for two years"}]}', '2031-04-01T00:00:13.000000Z');
INSERT INTO public.ratings VALUES (1, 'rat-8e719f885ccfde906444', 'src-697a60cd089d9fdbba0b', '{"id":"rat-8e719f885ccfde906444","subject":"src-697a60cd089d9fdbba0b","grade":"B","author":"somebody","reason":"ten years of it read","recorded_at":"2031-04-01T00:00:08Z","withdraws":null}', '2031-04-01T00:00:09.000000Z');
INSERT INTO public.report_blocks VALUES (348, '\x7270742d3537326233316565376335653936353834343032');
INSERT INTO public.report_blocks VALUES (717, '\x7270742d6233363033393638393963636233343266366231');
INSERT INTO public.report_blocks VALUES (809, '\x7270742d6361353764363762336131313863306565383930');
INSERT INTO public.report_blocks VALUES (923, '\x7270742d6536643662313835323638386233626266386231');
INSERT INTO public.report_blocks VALUES (48, '\x7270742d3063336334646661366565346135653439333530');
INSERT INTO public.report_blocks VALUES (243, '\x7270742d3363653561303965353866396531393465333763');
INSERT INTO public.report_states VALUES ('rpt-ca57d67b3a118c0ee890', 'current', 'rpt-ca57d67b3a118c0ee890');
INSERT INTO public.report_states VALUES ('rpt-e6d6b1852688b3bbf8b1', 'current', 'rpt-e6d6b1852688b3bbf8b1');
INSERT INTO public.report_states VALUES ('rpt-572b31ee7c5e96584402', 'current', 'rpt-e6d6b1852688b3bbf8b1');
INSERT INTO public.report_states VALUES ('rpt-b360396899ccb342f6b1', 'current', 'rpt-ca57d67b3a118c0ee890');
INSERT INTO public.report_states VALUES ('rpt-0c3c4dfa6ee4a5e49350', 'current', 'rpt-0c3c4dfa6ee4a5e49350');
INSERT INTO public.report_states VALUES ('rpt-3ce5a09e58f9e194e37c', 'current', 'rpt-3ce5a09e58f9e194e37c');
INSERT INTO public.report_states VALUES ('rpt-8de990ac7a9dd18a9d69', 'superseded', 'rpt-8de990ac7a9dd18a9d69');
INSERT INTO public.report_states VALUES ('rpt-22705505f27cb5dbe249', 'removed', 'rpt-22705505f27cb5dbe249');
INSERT INTO public.report_states VALUES ('rpt-2740ddef6194d3cc1680', 'redacted', 'rpt-2740ddef6194d3cc1680');
INSERT INTO public.reports VALUES (1, 'rpt-ca57d67b3a118c0ee890', 'src-697a60cd089d9fdbba0b', '6fd7896622398db7c6b7e4e13cf1b5c5a6cc4f3cfebb0dfde05626c54e1da69e', 'News', '2031-03-05', '2031-03-05', '{"start":"2031-03-05","end":"2031-03-05","precision":"day","not_before":null,"not_after":null}', 'en', NULL, NULL, NULL, NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.reports VALUES (2, 'rpt-b360396899ccb342f6b1', 'src-beb70196752841b6f622', '248614316d24f378d5d524e4959d8ff99a55dea0b2ec4eba6c556623691163b4', 'News', '2031-03-06', '2031-03-06', '{"start":"2031-03-06","end":"2031-03-06","precision":"day","not_before":null,"not_after":null}', 'en', NULL, NULL, NULL, NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.reports VALUES (3, 'rpt-e6d6b1852688b3bbf8b1', 'src-eeeeb470c182cd484933', '62e8e74a6c3b0073a7659365dc38edc9ec31b2fc57e466cea53037643aaf9588', 'News', '2031-05-12', '2031-05-12', '{"start":"2031-05-12","end":"2031-05-12","precision":"day","not_before":null,"not_after":null}', 'en', NULL, NULL, NULL, NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.reports VALUES (4, 'rpt-572b31ee7c5e96584402', 'src-58eccb9f96f315f79908', 'a2f1016bcdeaabf71e95e8c220aa05da72221a0cff01f1d3cc369476cc118095', 'News', '2031-05-13', '2031-05-13', '{"start":"2031-05-13","end":"2031-05-13","precision":"day","not_before":null,"not_after":null}', 'en', NULL, NULL, NULL, NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.reports VALUES (5, 'rpt-8de990ac7a9dd18a9d69', 'src-697a60cd089d9fdbba0b', '74121903dbb45d8c18dc9a9d48d430e670849ba0363276db5c29c1d58127f59a', 'News', '2031-06-21', '2031-06-21', '{"start":"2031-06-21","end":"2031-06-21","precision":"day","not_before":null,"not_after":null}', 'en', NULL, 'https://post.example/fire', 'https://post.example/fire', NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.reports VALUES (6, 'rpt-0c3c4dfa6ee4a5e49350', 'src-697a60cd089d9fdbba0b', '8faa9da4bdbbed01a4d7213396a229cc5d6ac0a64344ff4834cc81d2264fe5ab', 'News', '2031-06-22', '2031-06-22', '{"start":"2031-06-22","end":"2031-06-22","precision":"day","not_before":null,"not_after":null}', 'en', NULL, 'https://post.example/fire', 'https://post.example/fire', NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.reports VALUES (7, 'rpt-22705505f27cb5dbe249', 'src-1029d7d690d4a481d01c', '401c4b4dc5c4fa824fae8dc9870e4c9d1c8fd178b30d885e935cf6f243b32eb9', 'News', '2031-07-02', '2031-07-02', '{"start":"2031-07-02","end":"2031-07-02","precision":"day","not_before":null,"not_after":null}', 'en', NULL, NULL, NULL, NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.reports VALUES (9, 'rpt-3ce5a09e58f9e194e37c', 'src-f77796232b046aa562c9', '3f45e479ac0b2569a65de38dfd03a47ebc1e1e3f8113cb0045e0b59226f586e7', 'News', '2031-08-03', '2031-08-03', '{"start":"2031-08-03","end":"2031-08-03","precision":"day","not_before":null,"not_after":null}', 'en', NULL, NULL, NULL, NULL, false, 'lines/1', 'it is in another language', 0, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.reports VALUES (8, 'rpt-2740ddef6194d3cc1680', 'src-55e18e0c07aaffc456a5', 'abf4d1a2dbe141c380f47889bec2fd9ac8c52cdb0decaf9cbecfe613e858094d', NULL, '2031-08-02', '2031-08-02', '{"start":"2031-08-02","end":"2031-08-02","precision":"day","not_before":null,"not_after":null}', 'en', NULL, NULL, NULL, NULL, false, 'lines/1', NULL, 0, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.retired VALUES (1, 'inc-23dcadf3a8d5552f8dd3', 'inc-ace7fd0b3dc9e8e4d9b3', 'the report that told of it was replaced by a newer version', '2031-04-01T00:00:02.000000Z');
INSERT INTO public.retired VALUES (2, 'inc-41abac62c3518796336f', NULL, 'the report that told of it was removed (sent by mistake)', '2031-04-01T00:00:03.000000Z');
INSERT INTO public.retired VALUES (3, 'inc-4e8e0c2844d82b7b6d2c', NULL, 'the report that told of it was redacted (court order)', '2031-04-01T00:00:04.000000Z');
INSERT INTO public.reviews VALUES (1, 'rev-47a3aabb9495fa9cb515', 'stm-25aac6aec6416161f925', 'rpt-b360396899ccb342f6b1', '{"id":"rev-47a3aabb9495fa9cb515","statement":"stm-25aac6aec6416161f925","report":"rpt-b360396899ccb342f6b1","subject":{"text":"248614316d24f378d5d524e4959d8ff99a55dea0b2ec4eba6c556623691163b4","about":"count:killed:*:","spans":[[44,52]]},"verdict":"correct","machine":{"type":"count","outcome":"killed","low":4,"high":4,"nationality":"*","role":null},"value":{"type":"count","outcome":"killed","low":5,"high":5,"nationality":"*","role":null},"author":"somebody","reason":"one was forgotten","recorded_at":"2031-04-01T00:00:06Z","withdraws":null}', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.settings VALUES (1, 'names', 'shown', '2031-04-01T00:00:11.000000Z');
INSERT INTO public.since VALUES ('inc-42e75f2634c250d65c71', '2031-04-01T00:00:07.000000Z');
INSERT INTO public.sources VALUES ('src-697a60cd089d9fdbba0b', 'The Orvale Post', NULL, NULL, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.sources VALUES ('src-beb70196752841b6f622', 'The Tessin Mail', NULL, NULL, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.sources VALUES ('src-eeeeb470c182cd484933', 'Marrak Radio', NULL, NULL, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.sources VALUES ('src-58eccb9f96f315f79908', 'The Belvo Wire', NULL, NULL, '2031-04-01T00:00:01.000000Z');
INSERT INTO public.sources VALUES ('src-1029d7d690d4a481d01c', 'A mistaken paper', NULL, NULL, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.sources VALUES ('src-55e18e0c07aaffc456a5', 'A sued paper', NULL, NULL, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.sources VALUES ('src-f77796232b046aa562c9', 'Une feuille', NULL, NULL, '2031-04-01T00:00:02.000000Z');
INSERT INTO public.stated_totals VALUES (1, 'stt-d174168f7b8cb9f3768f', 'rpt-ca57d67b3a118c0ee890', '{"id":"stt-d174168f7b8cb9f3768f","report":"rpt-ca57d67b3a118c0ee890","measure":"killed","low":9,"high":null,"nationality":"CN","role":null,"area":null,"window":{"start":"2031-01-01","end":"2031-12-31","precision":"range","not_before":null,"not_after":null},"stated_by":null,"passage":{"report":"rpt-ca57d67b3a118c0ee890","start":92,"end":124,"quote":"total 9 CN 2031-01-01 2031-12-31"},"confidence":1.0}', '2031-04-01T00:00:01.000000Z');
INSERT INTO public.statements VALUES (1, 'stm-cc0cba7dc720b1336aa7', 'men-03521e13a813aca7bba6', 0, 'date', '{"id":"stm-cc0cba7dc720b1336aa7","value":{"type":"date","date":{"start":"2031-03-04","end":"2031-03-04","precision":"day","not_before":null,"not_after":null}},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":7,"end":17,"quote":"2031-03-04"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (2, 'stm-598df48194c2c329a39c', 'men-03521e13a813aca7bba6', 1, 'place', '{"id":"stm-598df48194c2c329a39c","value":{"type":"place","place":{"name":"Orvale","country":"TJ","admin1":"Khatlon","admin1_code":null,"lat":37.9,"lon":70.2,"geonames":null,"precision":"town","reason":""}},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":18,"end":35,"quote":"TJ Khatlon Orvale"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (3, 'stm-e40b7ffc87e84166413a', 'men-03521e13a813aca7bba6', 2, 'event_type', '{"id":"stm-e40b7ffc87e84166413a","value":{"type":"event_type","event_type":"bombing"},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":36,"end":43,"quote":"bombing"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (4, 'stm-1bed81efd09a5dc70d41', 'men-03521e13a813aca7bba6', 3, 'count', '{"id":"stm-1bed81efd09a5dc70d41","value":{"type":"count","outcome":"killed","low":3,"high":3,"nationality":"*","role":null},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":44,"end":55,"quote":"killed 3 CN"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (5, 'stm-9418ccfc18fedaee76d7', 'men-03521e13a813aca7bba6', 4, 'count', '{"id":"stm-9418ccfc18fedaee76d7","value":{"type":"count","outcome":"killed","low":3,"high":3,"nationality":"CN","role":null},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":44,"end":55,"quote":"killed 3 CN"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (6, 'stm-2cc26a1f1d5472a454c2', 'men-03521e13a813aca7bba6', 5, 'count', '{"id":"stm-2cc26a1f1d5472a454c2","value":{"type":"count","outcome":"injured","low":2,"high":2,"nationality":"*","role":null},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":56,"end":65,"quote":"injured 2"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (7, 'stm-61e18a5bd98d43db855b', 'men-03521e13a813aca7bba6', 6, 'attribution', '{"id":"stm-61e18a5bd98d43db855b","value":{"type":"attribution","actor":"Band-of-Nine","kind":"third_party_allegation","speaker":"a witness","actor_as_written":null,"medium":null,"substantiated":null},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":69,"end":81,"quote":"Band-of-Nine"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (8, 'stm-efd8fadd4ecf5fd4fb1f', 'men-03521e13a813aca7bba6', 7, 'target', '{"id":"stm-efd8fadd4ecf5fd4fb1f","value":{"type":"target","name":"a camp","kind":"unknown"},"passages":[{"report":"rpt-ca57d67b3a118c0ee890","start":85,"end":91,"quote":"a camp"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (9, 'stm-441392ca4cca4de2f554', 'men-feb7e6babf65eb6dcefa', 0, 'date', '{"id":"stm-441392ca4cca4de2f554","value":{"type":"date","date":{"start":"2031-03-04","end":"2031-03-04","precision":"day","not_before":null,"not_after":null}},"passages":[{"report":"rpt-b360396899ccb342f6b1","start":7,"end":17,"quote":"2031-03-04"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (10, 'stm-7670458ac94dca668e4a', 'men-feb7e6babf65eb6dcefa', 1, 'place', '{"id":"stm-7670458ac94dca668e4a","value":{"type":"place","place":{"name":"Orvale","country":"TJ","admin1":"Khatlon","admin1_code":null,"lat":37.9,"lon":70.2,"geonames":null,"precision":"town","reason":""}},"passages":[{"report":"rpt-b360396899ccb342f6b1","start":18,"end":35,"quote":"TJ Khatlon Orvale"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (11, 'stm-609a8d26175accac705a', 'men-feb7e6babf65eb6dcefa', 2, 'event_type', '{"id":"stm-609a8d26175accac705a","value":{"type":"event_type","event_type":"bombing"},"passages":[{"report":"rpt-b360396899ccb342f6b1","start":36,"end":43,"quote":"bombing"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (12, 'stm-25aac6aec6416161f925', 'men-feb7e6babf65eb6dcefa', 3, 'count', '{"id":"stm-25aac6aec6416161f925","value":{"type":"count","outcome":"killed","low":4,"high":4,"nationality":"*","role":null},"passages":[{"report":"rpt-b360396899ccb342f6b1","start":44,"end":52,"quote":"killed 4"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (13, 'stm-f620c64bd4f9c9cda676', 'men-7c6f064d1238d91f98da', 0, 'date', '{"id":"stm-f620c64bd4f9c9cda676","value":{"type":"date","date":{"start":"2031-05-11","end":"2031-05-11","precision":"day","not_before":null,"not_after":null}},"passages":[{"report":"rpt-e6d6b1852688b3bbf8b1","start":7,"end":17,"quote":"2031-05-11"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (14, 'stm-2c0ac7b570359f3f4fc1', 'men-7c6f064d1238d91f98da', 1, 'place', '{"id":"stm-2c0ac7b570359f3f4fc1","value":{"type":"place","place":{"name":"Marrak","country":"AF","admin1":"Kabul","admin1_code":null,"lat":34.5,"lon":69.2,"geonames":null,"precision":"town","reason":""}},"passages":[{"report":"rpt-e6d6b1852688b3bbf8b1","start":18,"end":33,"quote":"AF Kabul Marrak"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (15, 'stm-f2da862e07bb3aaea82d', 'men-7c6f064d1238d91f98da', 2, 'event_type', '{"id":"stm-f2da862e07bb3aaea82d","value":{"type":"event_type","event_type":"armed_assault"},"passages":[{"report":"rpt-e6d6b1852688b3bbf8b1","start":34,"end":47,"quote":"armed_assault"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (16, 'stm-be8cc6b197ecd8259f75', 'men-7c6f064d1238d91f98da', 3, 'count', '{"id":"stm-be8cc6b197ecd8259f75","value":{"type":"count","outcome":"killed","low":2,"high":2,"nationality":"*","role":null},"passages":[{"report":"rpt-e6d6b1852688b3bbf8b1","start":48,"end":56,"quote":"killed 2"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (17, 'stm-bbc21688c4a9b17cbcd3', 'men-7c6f064d1238d91f98da', 4, 'count', '{"id":"stm-bbc21688c4a9b17cbcd3","value":{"type":"count","outcome":"injured","low":5,"high":5,"nationality":"*","role":null},"passages":[{"report":"rpt-e6d6b1852688b3bbf8b1","start":57,"end":69,"quote":"injured 5 CN"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (18, 'stm-b9472f2d79a388992c9d', 'men-7c6f064d1238d91f98da', 5, 'count', '{"id":"stm-b9472f2d79a388992c9d","value":{"type":"count","outcome":"injured","low":5,"high":5,"nationality":"CN","role":null},"passages":[{"report":"rpt-e6d6b1852688b3bbf8b1","start":57,"end":69,"quote":"injured 5 CN"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (19, 'stm-47b3d3118a072a86fd99', 'men-dfc0fa5788af8a18f3d7', 0, 'date', '{"id":"stm-47b3d3118a072a86fd99","value":{"type":"date","date":{"start":"2031-05-11","end":"2031-05-11","precision":"day","not_before":null,"not_after":null}},"passages":[{"report":"rpt-572b31ee7c5e96584402","start":7,"end":17,"quote":"2031-05-11"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (20, 'stm-2d5d6659efc3c9e0756c', 'men-dfc0fa5788af8a18f3d7', 1, 'place', '{"id":"stm-2d5d6659efc3c9e0756c","value":{"type":"place","place":{"name":"Marrak","country":"AF","admin1":"Kabul","admin1_code":null,"lat":34.5,"lon":69.2,"geonames":null,"precision":"town","reason":""}},"passages":[{"report":"rpt-572b31ee7c5e96584402","start":18,"end":33,"quote":"AF Kabul Marrak"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (21, 'stm-1ef55c4d45f5664fe707', 'men-dfc0fa5788af8a18f3d7', 2, 'event_type', '{"id":"stm-1ef55c4d45f5664fe707","value":{"type":"event_type","event_type":"armed_assault"},"passages":[{"report":"rpt-572b31ee7c5e96584402","start":34,"end":47,"quote":"armed_assault"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (22, 'stm-8bc1c44d3c0e66983694', 'men-dfc0fa5788af8a18f3d7', 3, 'count', '{"id":"stm-8bc1c44d3c0e66983694","value":{"type":"count","outcome":"killed","low":2,"high":2,"nationality":"*","role":null},"passages":[{"report":"rpt-572b31ee7c5e96584402","start":48,"end":56,"quote":"killed 2"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (23, 'stm-3fae1ef00eca7efd674e', 'men-dfc0fa5788af8a18f3d7', 4, 'count', '{"id":"stm-3fae1ef00eca7efd674e","value":{"type":"count","outcome":"injured","low":5,"high":5,"nationality":"*","role":null},"passages":[{"report":"rpt-572b31ee7c5e96584402","start":57,"end":69,"quote":"injured 5 CN"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (24, 'stm-94ad269cdbca539a9bcd', 'men-dfc0fa5788af8a18f3d7', 5, 'count', '{"id":"stm-94ad269cdbca539a9bcd","value":{"type":"count","outcome":"injured","low":5,"high":5,"nationality":"CN","role":null},"passages":[{"report":"rpt-572b31ee7c5e96584402","start":57,"end":69,"quote":"injured 5 CN"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (25, 'stm-d7313e03f75894ef3afa', 'men-ed477de91a774ea50b8f', 0, 'date', '{"id":"stm-d7313e03f75894ef3afa","value":{"type":"date","date":{"start":"2031-06-20","end":"2031-06-20","precision":"day","not_before":null,"not_after":null}},"passages":[{"report":"rpt-8de990ac7a9dd18a9d69","start":7,"end":17,"quote":"2031-06-20"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (26, 'stm-b61786b3375b65b8cf8f', 'men-ed477de91a774ea50b8f', 1, 'place', '{"id":"stm-b61786b3375b65b8cf8f","value":{"type":"place","place":{"name":"Belvo","country":"AF","admin1":"Kandahar","admin1_code":null,"lat":31.6,"lon":65.7,"geonames":null,"precision":"town","reason":""}},"passages":[{"report":"rpt-8de990ac7a9dd18a9d69","start":18,"end":35,"quote":"AF Kandahar Belvo"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (27, 'stm-5e28c293abaa7cbb1055', 'men-ed477de91a774ea50b8f', 2, 'event_type', '{"id":"stm-5e28c293abaa7cbb1055","value":{"type":"event_type","event_type":"arson"},"passages":[{"report":"rpt-8de990ac7a9dd18a9d69","start":36,"end":41,"quote":"arson"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (28, 'stm-51de92caf7dd5f39feda', 'men-ed477de91a774ea50b8f', 3, 'count', '{"id":"stm-51de92caf7dd5f39feda","value":{"type":"count","outcome":"injured","low":1,"high":1,"nationality":"*","role":null},"passages":[{"report":"rpt-8de990ac7a9dd18a9d69","start":42,"end":51,"quote":"injured 1"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (29, 'stm-24296ff7ab1fa07ac874', 'men-dd8751332ef8347e13f1', 0, 'date', '{"id":"stm-24296ff7ab1fa07ac874","value":{"type":"date","date":{"start":"2031-06-20","end":"2031-06-20","precision":"day","not_before":null,"not_after":null}},"passages":[{"report":"rpt-0c3c4dfa6ee4a5e49350","start":7,"end":17,"quote":"2031-06-20"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (30, 'stm-fbebc21596431213f4e2', 'men-dd8751332ef8347e13f1', 1, 'place', '{"id":"stm-fbebc21596431213f4e2","value":{"type":"place","place":{"name":"Belvo","country":"AF","admin1":"Kandahar","admin1_code":null,"lat":31.6,"lon":65.7,"geonames":null,"precision":"town","reason":""}},"passages":[{"report":"rpt-0c3c4dfa6ee4a5e49350","start":18,"end":35,"quote":"AF Kandahar Belvo"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (31, 'stm-14c6faa2649cef45d808', 'men-dd8751332ef8347e13f1', 2, 'event_type', '{"id":"stm-14c6faa2649cef45d808","value":{"type":"event_type","event_type":"arson"},"passages":[{"report":"rpt-0c3c4dfa6ee4a5e49350","start":36,"end":41,"quote":"arson"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (32, 'stm-b3e288d9f167cffca562', 'men-dd8751332ef8347e13f1', 3, 'count', '{"id":"stm-b3e288d9f167cffca562","value":{"type":"count","outcome":"injured","low":4,"high":4,"nationality":"*","role":null},"passages":[{"report":"rpt-0c3c4dfa6ee4a5e49350","start":42,"end":51,"quote":"injured 4"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (33, 'stm-b90493809fc26e9df77e', 'men-0e34bc5c7db9b1fc3d26', 0, 'date', '{"id":"stm-b90493809fc26e9df77e","value":{"type":"date","date":{"start":"2031-07-01","end":"2031-07-01","precision":"day","not_before":null,"not_after":null}},"passages":[{"report":"rpt-22705505f27cb5dbe249","start":7,"end":17,"quote":"2031-07-01"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (34, 'stm-fe31532cfce7445b7eda', 'men-0e34bc5c7db9b1fc3d26', 1, 'place', '{"id":"stm-fe31532cfce7445b7eda","value":{"type":"place","place":{"name":"Tessin","country":"TJ","admin1":"Khatlon","admin1_code":null,"lat":36.7,"lon":69.5,"geonames":null,"precision":"town","reason":""}},"passages":[{"report":"rpt-22705505f27cb5dbe249","start":18,"end":35,"quote":"TJ Khatlon Tessin"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (35, 'stm-e3a2e23ae7db28324278', 'men-0e34bc5c7db9b1fc3d26', 2, 'event_type', '{"id":"stm-e3a2e23ae7db28324278","value":{"type":"event_type","event_type":"stabbing"},"passages":[{"report":"rpt-22705505f27cb5dbe249","start":36,"end":44,"quote":"stabbing"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (36, 'stm-9c357a3da4d28ddb8792', 'men-0e34bc5c7db9b1fc3d26', 3, 'count', '{"id":"stm-9c357a3da4d28ddb8792","value":{"type":"count","outcome":"killed","low":1,"high":1,"nationality":"*","role":null},"passages":[{"report":"rpt-22705505f27cb5dbe249","start":45,"end":53,"quote":"killed 1"}],"stated_by":null,"hedge":"plain","written":null,"confidence":1.0,"origin":"extracted","by":"lines/1"}');
INSERT INTO public.statements VALUES (37, 'stm-3429c10429a8b07f68ba', 'men-fb430b3579d419f0a4b2', 0, 'date', NULL);
INSERT INTO public.statements VALUES (38, 'stm-b3e79d24d84630c60e2c', 'men-fb430b3579d419f0a4b2', 1, 'place', NULL);
INSERT INTO public.statements VALUES (39, 'stm-870847bbe55a0d50e93a', 'men-fb430b3579d419f0a4b2', 2, 'event_type', NULL);
INSERT INTO public.statements VALUES (40, 'stm-9e19c5162b858a7e4f37', 'men-fb430b3579d419f0a4b2', 3, 'count', NULL);
INSERT INTO public.statements VALUES (41, 'stm-12f13b065b23b2f130bd', 'men-fb430b3579d419f0a4b2', 4, 'target', NULL);
INSERT INTO public.texts VALUES ('rpt-ca57d67b3a118c0ee890', 'attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN injured 2 by Band-of-Nine at a camp
total 9 CN 2031-01-01 2031-12-31');
INSERT INTO public.texts VALUES ('rpt-b360396899ccb342f6b1', 'attack 2031-03-04 TJ Khatlon Orvale bombing killed 4');
INSERT INTO public.texts VALUES ('rpt-e6d6b1852688b3bbf8b1', 'attack 2031-05-11 AF Kabul Marrak armed_assault killed 2 injured 5 CN
word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39');
INSERT INTO public.texts VALUES ('rpt-572b31ee7c5e96584402', 'attack 2031-05-11 AF Kabul Marrak armed_assault killed 2 injured 5 CN
word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12 word13 word14 word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 word25 word26 word27 word28 word29 word30 word31 word32 word33 word34 word35 word36 word37 word38 word39 more');
INSERT INTO public.texts VALUES ('rpt-8de990ac7a9dd18a9d69', 'attack 2031-06-20 AF Kandahar Belvo arson injured 1');
INSERT INTO public.texts VALUES ('rpt-0c3c4dfa6ee4a5e49350', 'attack 2031-06-20 AF Kandahar Belvo arson injured 4');
INSERT INTO public.texts VALUES ('rpt-22705505f27cb5dbe249', 'attack 2031-07-01 TJ Khatlon Tessin stabbing killed 1');
INSERT INTO public.texts VALUES ('rpt-3ce5a09e58f9e194e37c', 'foreign words');
INSERT INTO public.toll_rows VALUES ('*', '*', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'killed', 741573, 1, 2, 2, 2, 0, 1, 0);
INSERT INTO public.toll_rows VALUES ('*', '-', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'killed', 741573, 1, 0, 0, 2, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('-', '*', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'killed', 741573, 1, 0, 0, 2, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('-', '-', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'killed', 741573, 1, 0, 0, 2, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('CN', '*', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'killed', 741573, 1, 0, 0, 0, 0, 1, -1);
INSERT INTO public.toll_rows VALUES ('*', '*', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'injured', 741573, 1, 5, 5, 5, 0, 1, 0);
INSERT INTO public.toll_rows VALUES ('*', '-', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'injured', 741573, 1, 0, 0, 5, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('CN', '*', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'injured', 741573, 1, 5, 5, 5, 0, 1, 0);
INSERT INTO public.toll_rows VALUES ('CN', '-', 0, 'AF', 741573, 'inc-6508de888179098b5209', 'injured', 741573, 1, 0, 0, 5, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('*', '*', 0, 'AF', 741613, 'inc-ace7fd0b3dc9e8e4d9b3', 'injured', 741613, 1, 4, 4, 4, 0, 1, 0);
INSERT INTO public.toll_rows VALUES ('*', '-', 0, 'AF', 741613, 'inc-ace7fd0b3dc9e8e4d9b3', 'injured', 741613, 1, 0, 0, 4, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('-', '*', 0, 'AF', 741613, 'inc-ace7fd0b3dc9e8e4d9b3', 'injured', 741613, 1, 0, 0, 4, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('-', '-', 0, 'AF', 741613, 'inc-ace7fd0b3dc9e8e4d9b3', 'injured', 741613, 1, 0, 0, 4, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('*', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 3, 3, 3, 0, 1, 0);
INSERT INTO public.toll_rows VALUES ('*', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 0, 0, 3, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('CN', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 3, 3, 3, 0, 1, 0);
INSERT INTO public.toll_rows VALUES ('CN', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'killed', 741505, 1, 0, 0, 3, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('*', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 2, 2, 2, 0, 1, 0);
INSERT INTO public.toll_rows VALUES ('*', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 2, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('-', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 2, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('-', '-', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 2, 0, 0, 1);
INSERT INTO public.toll_rows VALUES ('CN', '*', 0, 'TJ', 741505, 'inc-42e75f2634c250d65c71', 'injured', 741505, 1, 0, 0, 0, 0, 1, -1);
INSERT INTO public.toll_spans VALUES ('*', '*', 0, 'TJ', 741510, 741504, 'killed', 1, 3, 3, 3, 0, 1, 0, 1);
INSERT INTO public.toll_spans VALUES ('*', '-', 0, 'TJ', 741510, 741504, 'killed', 1, 0, 0, 3, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('CN', '*', 0, 'TJ', 741510, 741504, 'killed', 1, 3, 3, 3, 0, 1, 0, 1);
INSERT INTO public.toll_spans VALUES ('CN', '-', 0, 'TJ', 741510, 741504, 'killed', 1, 0, 0, 3, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('*', '*', 0, 'TJ', 741510, 741504, 'injured', 1, 2, 2, 2, 0, 1, 0, 1);
INSERT INTO public.toll_spans VALUES ('*', '-', 0, 'TJ', 741510, 741504, 'injured', 1, 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('-', '*', 0, 'TJ', 741510, 741504, 'injured', 1, 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('-', '-', 0, 'TJ', 741510, 741504, 'injured', 1, 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('CN', '*', 0, 'TJ', 741510, 741504, 'injured', 1, 0, 0, 0, 0, 1, -1, 1);
INSERT INTO public.toll_spans VALUES ('*', '*', 0, 'AF', 741573, 741567, 'killed', 1, 2, 2, 2, 0, 1, 0, 1);
INSERT INTO public.toll_spans VALUES ('*', '-', 0, 'AF', 741573, 741567, 'killed', 1, 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('-', '*', 0, 'AF', 741573, 741567, 'killed', 1, 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('-', '-', 0, 'AF', 741573, 741567, 'killed', 1, 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('CN', '*', 0, 'AF', 741573, 741567, 'killed', 1, 0, 0, 0, 0, 1, -1, 1);
INSERT INTO public.toll_spans VALUES ('*', '*', 0, 'AF', 741573, 741567, 'injured', 1, 5, 5, 5, 0, 1, 0, 1);
INSERT INTO public.toll_spans VALUES ('*', '-', 0, 'AF', 741573, 741567, 'injured', 1, 0, 0, 5, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('CN', '*', 0, 'AF', 741573, 741567, 'injured', 1, 5, 5, 5, 0, 1, 0, 1);
INSERT INTO public.toll_spans VALUES ('CN', '-', 0, 'AF', 741573, 741567, 'injured', 1, 0, 0, 5, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('*', '*', 0, 'AF', 741615, 741609, 'injured', 1, 4, 4, 4, 0, 1, 0, 1);
INSERT INTO public.toll_spans VALUES ('*', '-', 0, 'AF', 741615, 741609, 'injured', 1, 0, 0, 4, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('-', '*', 0, 'AF', 741615, 741609, 'injured', 1, 0, 0, 4, 0, 0, 1, 1);
INSERT INTO public.toll_spans VALUES ('-', '-', 0, 'AF', 741615, 741609, 'injured', 1, 0, 0, 4, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('CN', '*', 'killed', 'TJ', 3, 3, 3, 0, 1, 0, 1);
INSERT INTO public.toll_sums VALUES ('CN', '-', 'killed', 'TJ', 0, 0, 3, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('*', '*', 'injured', 'TJ', 2, 2, 2, 0, 1, 0, 1);
INSERT INTO public.toll_sums VALUES ('*', '-', 'injured', 'TJ', 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('-', '*', 'injured', 'TJ', 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('-', '-', 'injured', 'TJ', 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('CN', '*', 'injured', 'TJ', 0, 0, 0, 0, 1, -1, 1);
INSERT INTO public.toll_sums VALUES ('*', '*', 'killed', 'AF', 2, 2, 2, 0, 1, 0, 1);
INSERT INTO public.toll_sums VALUES ('*', '-', 'killed', 'AF', 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('-', '*', 'killed', 'AF', 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('-', '-', 'killed', 'AF', 0, 0, 2, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('CN', '*', 'killed', 'AF', 0, 0, 0, 0, 1, -1, 1);
INSERT INTO public.toll_sums VALUES ('CN', '*', 'injured', 'AF', 5, 5, 5, 0, 1, 0, 1);
INSERT INTO public.toll_sums VALUES ('CN', '-', 'injured', 'AF', 0, 0, 5, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('*', '*', 'injured', 'AF', 9, 9, 9, 0, 2, 0, 2);
INSERT INTO public.toll_sums VALUES ('*', '-', 'injured', 'AF', 0, 0, 9, 0, 0, 2, 2);
INSERT INTO public.toll_sums VALUES ('-', '*', 'injured', 'AF', 0, 0, 4, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('-', '-', 'injured', 'AF', 0, 0, 4, 0, 0, 1, 1);
INSERT INTO public.toll_sums VALUES ('*', '*', 'killed', 'TJ', 3, 3, 3, 0, 1, 0, 1);
INSERT INTO public.toll_sums VALUES ('*', '-', 'killed', 'TJ', 0, 0, 3, 0, 0, 1, 1);
INSERT INTO public.versions VALUES (1, '81671fca4ace49e6fa618dbc377292365cdd10752ca05b3beaa7d666e556f663', 'rpt-8de990ac7a9dd18a9d69', '2031-04-01T00:00:01.000000Z');
INSERT INTO public.versions VALUES (2, '81671fca4ace49e6fa618dbc377292365cdd10752ca05b3beaa7d666e556f663', 'rpt-0c3c4dfa6ee4a5e49350', '2031-04-01T00:00:02.000000Z');
INSERT INTO public.withdrawals VALUES (1, 'rpt-22705505f27cb5dbe249', 'removed', 'sent by mistake', NULL, '401c4b4dc5c4fa824fae8dc9870e4c9d1c8fd178b30d885e935cf6f243b32eb9', '2031-04-01T00:00:03.000000Z');
INSERT INTO public.withdrawals VALUES (2, 'rpt-2740ddef6194d3cc1680', 'redacted', 'court order', NULL, 'abf4d1a2dbe141c380f47889bec2fd9ac8c52cdb0decaf9cbecfe613e858094d', '2031-04-01T00:00:04.000000Z');
SELECT pg_catalog.setval('public.attestations_seq_seq', 1, false);
SELECT pg_catalog.setval('public.copies_seq_seq', 3, true);
SELECT pg_catalog.setval('public.coverage_seq_seq', 1, true);
SELECT pg_catalog.setval('public.decisions_seq_seq', 1, true);
SELECT pg_catalog.setval('public.judgements_seq_seq', 1, true);
SELECT pg_catalog.setval('public.mentions_seq_seq', 8, true);
SELECT pg_catalog.setval('public.party_keys_seq_seq', 1, false);
SELECT pg_catalog.setval('public.ratings_seq_seq', 1, true);
SELECT pg_catalog.setval('public.reports_seq_seq', 9, true);
SELECT pg_catalog.setval('public.retired_seq_seq', 3, true);
SELECT pg_catalog.setval('public.reviews_seq_seq', 1, true);
SELECT pg_catalog.setval('public.settings_seq_seq', 1, true);
SELECT pg_catalog.setval('public.stated_totals_seq_seq', 1, true);
SELECT pg_catalog.setval('public.statements_seq_seq', 41, true);
SELECT pg_catalog.setval('public.tree_heads_seq_seq', 1, false);
SELECT pg_catalog.setval('public.versions_seq_seq', 2, true);
SELECT pg_catalog.setval('public.withdrawals_seq_seq', 2, true);
ALTER TABLE ONLY public.attestations
    ADD CONSTRAINT attestations_id_key UNIQUE (id);
ALTER TABLE ONLY public.attestations
    ADD CONSTRAINT attestations_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.blocking_keys
    ADD CONSTRAINT blocking_keys_pkey PRIMARY KEY (key, mention);
ALTER TABLE ONLY public.book
    ADD CONSTRAINT book_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.copies
    ADD CONSTRAINT copies_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.copy_keys
    ADD CONSTRAINT copy_keys_pkey PRIMARY KEY (key, report);
ALTER TABLE ONLY public.coverage
    ADD CONSTRAINT coverage_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_id_key UNIQUE (id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_pkey PRIMARY KEY (mention);
ALTER TABLE ONLY public.incident_actors
    ADD CONSTRAINT incident_actors_pkey PRIMARY KEY (actor, incident);
ALTER TABLE ONLY public.incident_blocks
    ADD CONSTRAINT incident_blocks_pkey PRIMARY KEY (part, block);
ALTER TABLE ONLY public.incident_mentions
    ADD CONSTRAINT incident_mentions_pkey PRIMARY KEY (mention);
ALTER TABLE ONLY public.incident_victims
    ADD CONSTRAINT incident_victims_pkey PRIMARY KEY (incident, nationality, role);
ALTER TABLE ONLY public.incidents
    ADD CONSTRAINT incidents_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT judgements_id_key UNIQUE (id);
ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT judgements_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.likenesses
    ADD CONSTRAINT likenesses_pkey PRIMARY KEY (mention, other);
ALTER TABLE ONLY public.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT mentions_id_key UNIQUE (id);
ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT mentions_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.party_keys
    ADD CONSTRAINT party_keys_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.past_toll_spans
    ADD CONSTRAINT past_toll_spans_pkey PRIMARY KEY (nationality, role, wide, country, last_day, first_day, outcome, dated, held_until);
ALTER TABLE ONLY public.past_toll_sums
    ADD CONSTRAINT past_toll_sums_pkey PRIMARY KEY (nationality, role, outcome, country, held_until);
ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ratings
    ADD CONSTRAINT ratings_id_key UNIQUE (id);
ALTER TABLE ONLY public.ratings
    ADD CONSTRAINT ratings_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.report_blocks
    ADD CONSTRAINT report_blocks_pkey PRIMARY KEY (block);
ALTER TABLE ONLY public.report_states
    ADD CONSTRAINT report_states_pkey PRIMARY KEY (report);
ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_id_key UNIQUE (id);
ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.retired
    ADD CONSTRAINT retired_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_id_key UNIQUE (id);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.since
    ADD CONSTRAINT since_pkey PRIMARY KEY (subject);
ALTER TABLE ONLY public.sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.stated_totals
    ADD CONSTRAINT stated_totals_id_key UNIQUE (id);
ALTER TABLE ONLY public.stated_totals
    ADD CONSTRAINT stated_totals_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_pkey PRIMARY KEY (report);
ALTER TABLE ONLY public.toll_rows
    ADD CONSTRAINT toll_rows_pkey PRIMARY KEY (nationality, role, wide, country, last_day, incident, outcome);
ALTER TABLE ONLY public.toll_spans
    ADD CONSTRAINT toll_spans_pkey PRIMARY KEY (nationality, role, wide, country, last_day, first_day, outcome, dated);
ALTER TABLE ONLY public.toll_sums
    ADD CONSTRAINT toll_sums_pkey PRIMARY KEY (nationality, role, outcome, country);
ALTER TABLE ONLY public.tree_heads
    ADD CONSTRAINT tree_heads_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_report_kind_key UNIQUE (report, kind);
CREATE INDEX attestations_by_subject ON public.attestations USING btree (subject);
CREATE INDEX blocking_keys_by_mention ON public.blocking_keys USING btree (mention);
CREATE INDEX copies_by_other ON public.copies USING btree (other);
CREATE INDEX copies_by_report ON public.copies USING btree (report);
CREATE INDEX copy_keys_by_report ON public.copy_keys USING btree (report);
CREATE INDEX coverage_by_id ON public.coverage USING btree (id);
CREATE INDEX incident_actors_by_incident ON public.incident_actors USING btree (incident);
CREATE INDEX incident_mentions_by_incident ON public.incident_mentions USING btree (incident);
CREATE INDEX incident_mentions_by_name ON public.incident_mentions USING btree (name);
CREATE INDEX incident_victims_by_nationality ON public.incident_victims USING btree (nationality, role);
CREATE INDEX incidents_by_country ON public.incidents USING btree (country, date_start);
CREATE INDEX incidents_by_date ON public.incidents USING btree (date_start);
CREATE INDEX judgements_by_left ON public.judgements USING btree ("left");
CREATE INDEX judgements_by_right ON public.judgements USING btree ("right");
CREATE INDEX log_by_record ON public.log USING btree (record);
CREATE INDEX mentions_by_report ON public.mentions USING btree (report);
CREATE INDEX past_incident_actors_by_end ON public.past_incident_actors USING btree (held_until);
CREATE INDEX past_incident_actors_by_incident ON public.past_incident_actors USING btree (incident);
CREATE INDEX past_incident_mentions_by_end ON public.past_incident_mentions USING btree (held_until);
CREATE INDEX past_incident_mentions_by_incident ON public.past_incident_mentions USING btree (incident);
CREATE INDEX past_incident_victims_by_end ON public.past_incident_victims USING btree (held_until);
CREATE INDEX past_incident_victims_by_incident ON public.past_incident_victims USING btree (incident);
CREATE INDEX past_incidents_by_end ON public.past_incidents USING btree (held_until);
CREATE INDEX past_incidents_by_id ON public.past_incidents USING btree (id);
CREATE INDEX past_report_states_by_end ON public.past_report_states USING btree (held_until);
CREATE INDEX past_report_states_by_report ON public.past_report_states USING btree (report);
CREATE INDEX past_toll_rows_by_end ON public.past_toll_rows USING btree (held_until);
CREATE INDEX past_toll_rows_by_incident ON public.past_toll_rows USING btree (incident);
CREATE INDEX past_toll_rows_by_key ON public.past_toll_rows USING btree (nationality, role, wide, country, last_day);
CREATE INDEX past_toll_rows_by_start ON public.past_toll_rows USING btree (held_from);
CREATE INDEX ratings_by_subject ON public.ratings USING btree (subject);
CREATE INDEX report_states_by_family ON public.report_states USING btree (family);
CREATE INDEX reports_by_day ON public.reports USING btree (published_start);
CREATE INDEX reports_by_hash ON public.reports USING btree (sha256);
CREATE INDEX retired_by_incident ON public.retired USING btree (incident);
CREATE INDEX reviews_by_report ON public.reviews USING btree (report);
CREATE INDEX since_by_moment ON public.since USING btree (moment);
CREATE INDEX stated_totals_by_report ON public.stated_totals USING btree (report);
CREATE INDEX statements_by_id ON public.statements USING btree (id);
CREATE INDEX statements_by_mention ON public.statements USING btree (mention);
CREATE INDEX toll_rows_by_incident ON public.toll_rows USING btree (incident, nationality, role);
CREATE INDEX versions_by_address ON public.versions USING btree (address_key);
CREATE INDEX versions_by_report ON public.versions USING btree (report);
ALTER TABLE ONLY public.blocking_keys
    ADD CONSTRAINT blocking_keys_mention_fkey FOREIGN KEY (mention) REFERENCES public.mentions(id);
ALTER TABLE ONLY public.copies
    ADD CONSTRAINT copies_other_fkey FOREIGN KEY (other) REFERENCES public.reports(id);
ALTER TABLE ONLY public.copies
    ADD CONSTRAINT copies_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.copy_keys
    ADD CONSTRAINT copy_keys_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_mention_fkey FOREIGN KEY (mention) REFERENCES public.mentions(id);
ALTER TABLE ONLY public.incident_actors
    ADD CONSTRAINT incident_actors_incident_fkey FOREIGN KEY (incident) REFERENCES public.incidents(id);
ALTER TABLE ONLY public.incident_mentions
    ADD CONSTRAINT incident_mentions_incident_fkey FOREIGN KEY (incident) REFERENCES public.incidents(id);
ALTER TABLE ONLY public.incident_mentions
    ADD CONSTRAINT incident_mentions_mention_fkey FOREIGN KEY (mention) REFERENCES public.mentions(id);
ALTER TABLE ONLY public.incident_victims
    ADD CONSTRAINT incident_victims_incident_fkey FOREIGN KEY (incident) REFERENCES public.incidents(id);
ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT judgements_left_fkey FOREIGN KEY ("left") REFERENCES public.mentions(id);
ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT judgements_right_fkey FOREIGN KEY ("right") REFERENCES public.mentions(id);
ALTER TABLE ONLY public.likenesses
    ADD CONSTRAINT likenesses_mention_fkey FOREIGN KEY (mention) REFERENCES public.mentions(id);
ALTER TABLE ONLY public.likenesses
    ADD CONSTRAINT likenesses_other_fkey FOREIGN KEY (other) REFERENCES public.mentions(id);
ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT mentions_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.report_states
    ADD CONSTRAINT report_states_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_source_fkey FOREIGN KEY (source) REFERENCES public.sources(id);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.stated_totals
    ADD CONSTRAINT stated_totals_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_mention_fkey FOREIGN KEY (mention) REFERENCES public.mentions(id);
ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.toll_rows
    ADD CONSTRAINT toll_rows_incident_fkey FOREIGN KEY (incident) REFERENCES public.incidents(id);
ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_report_fkey FOREIGN KEY (report) REFERENCES public.reports(id);
