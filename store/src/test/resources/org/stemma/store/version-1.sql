-- stemma store, tables of version 1
COPY outlet (id, key, name, paused, habit, settings) FROM stdin;
1	gazette.example	gazette.example	0		\N
\.
COPY host (id, name, due, owner, until, politeness) FROM stdin;
1	gazette.example	1936512000000	\N	\N	
\.
COPY link (id, hash, url) FROM stdin;
1	-6820642513057157500	https://gazette.example/a
\.
COPY feed (id, outlet, host, url, key, kind, title, state, added_at, due, checked_at, heard_at, failures, error, etag, last_modified, memory) FROM stdin;
\.
COPY article (id, outlet, host, feed, link, key, headline, state, concealed_at, merged_into, first_seen_at, published_at, due, interval_millis, unchanged, failures, changes, checked_at, changed_at, etag, last_modified, gone_since, blocked_since, reading, revision, sighting, revisions, body, body_digest, body_at) FROM stdin;
1	1	1	\N	1	example,gazette)/a	On a	active	\N	\N	1936512000000	\N	1936513980000	1800000	0	0	0	1936512180000	1936512180000	"e"	\N	\N	\N	1	2	2	2	3	sha256:3	1936512180000
\.
COPY address (id, article, key, url, kind, since, until) FROM stdin;
1	1	example,gazette)/a	https://gazette.example/a	given	1936512000000	\N
\.
COPY warc (id, file) FROM stdin;
1	one.warc.gz
\.
COPY capture (id, article, link, captured_at, recorded_at, status, outcome, record, detail, payload_digest, warc, warc_offset, warc_length, same_as, sighting) FROM stdin;
1	1	1	1936512060000	1936512060000	200	page	response	\N	sha256:1	1	0	900	\N	1
2	1	1	1936512120000	1936512120000	200	page	response	\N	sha256:2	1	1000	900	\N	2
3	1	1	1936512180000	1936512180000	200	page	response	\N	sha256:3	1	2000	900	\N	2
\.
COPY reading (id, article, extractor, profile, made_at, replaced_at) FROM stdin;
1	1	1		1936512060000	\N
\.
COPY paragraph (id, hash, text) FROM stdin;
1	-4747486603982310788	\\x004f6e2061
2	-2606558764872996018	\\x00656e
3	-5956757307098215490	\\x0050617261677261706820612e
4	-8271320540034483664	\\x0050617261677261706820622e
5	-3060550230174236704	\\x0050617261677261706820632e
\.
COPY witness (id, digest, words, layout) FROM stdin;
1	\\x8c238ae351405581e779ea557832b202c1bbd2a8e40d791e01c8c5cd96da24c0	6	\\x01030000000003000301020505050300
2	\\x30787a505a5c5c2f586db379907b1719184bf653e974a9456f1a78b046531a1d	8	\\x010300000000030004010205050503050300
\.
COPY revision (id, article, outlet, reading, superseded, number, witness, capture, recorded_at, seen_at, last_without, headline, weight, by_weight, line, admitted) FROM stdin;
1	1	1	1	0	1	1	1	1936512060000	1936512060000	\N	On a	\N	\N	\N	\N
2	1	1	1	0	2	2	2	1936512120000	1936512120000	1936512060000	On a	3	wording 2, substance 1	a line	We changed it.
\.
COPY sighting (id, article, revision, first, first_at, last, last_at, looks, alternating) FROM stdin;
1	1	1	1	1936512060000	1	1936512060000	1	0
2	1	2	2	1936512120000	3	1936512180000	2	0
\.
COPY event (id, kind, at, article, feed, outlet, capture, detail) FROM stdin;
\.
COPY change (seq, at, kind, article, ref) FROM stdin;
1	1936512000000	article	1	1
2	1936512060000	reading	1	1
3	1936512060000	revision	1	1
4	1936512120000	revision	1	2
\.
COPY process (owner, host, started, seen) FROM stdin;
\.
COPY counter (id, host, link, outlet, feed, article, address, capture, reading, paragraph, witness, revision, sighting, event, change, warc, archive_bytes, text_bytes) FROM stdin;
1	1	1	1	0	1	1	3	1	5	2	2	2	0	4	1	2700	47
\.
-- whole: 26 rows
