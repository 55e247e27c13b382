--liquibase formatted sql

--changeset directory:what-everybody-may-see
--comment The one place that decides what of the directory is public. A location that is confidential is in none of it, nor
--comment is an organization or a service that has no other place: that they exist is told to signed-in staff alone.
CREATE VIEW network.public_organization AS
SELECT o.* FROM network.organization o
WHERE NOT EXISTS (SELECT FROM network.location l WHERE l.organization_id = o.id AND l.confidential)
   OR EXISTS (SELECT FROM network.location l WHERE l.organization_id = o.id AND NOT l.confidential);

CREATE VIEW network.public_service AS
SELECT s.* FROM network.service s
WHERE EXISTS (SELECT FROM network.public_organization o WHERE o.id = s.organization_id)
  AND (NOT EXISTS (SELECT FROM network.service_at_location a WHERE a.service_id = s.id)
       OR EXISTS (SELECT FROM network.service_at_location a JOIN network.location l ON l.id = a.location_id
                  WHERE a.service_id = s.id AND NOT l.confidential));

CREATE VIEW network.public_location AS SELECT l.* FROM network.location l WHERE NOT l.confidential;

CREATE VIEW network.public_service_at_location AS
SELECT a.* FROM network.service_at_location a
WHERE EXISTS (SELECT FROM network.public_service s WHERE s.id = a.service_id)
  AND EXISTS (SELECT FROM network.public_location l WHERE l.id = a.location_id);

CREATE INDEX service_attributes ON network.service USING gin ((rest -> 'attributes') jsonb_path_ops);
CREATE INDEX service_changed ON network.service (changed_at);
CREATE INDEX address_postal_code ON network.address (upper(replace(postal_code, ' ', '')));
GRANT SELECT ON network.public_organization, network.public_service, network.public_location,
  network.public_service_at_location TO mrc_network;
--rollback DROP INDEX network.service_attributes, network.service_changed, network.address_postal_code; DROP VIEW network.public_service_at_location, network.public_location, network.public_service, network.public_organization;

--changeset directory:taxonomies
CREATE TABLE network.taxonomy (
  id          uuid PRIMARY KEY,
  name        text NOT NULL,
  description text NOT NULL,
  uri         text,
  version     text,
  -- Ours: no import changes it.
  shipped     boolean NOT NULL DEFAULT false
);
CREATE TABLE network.taxonomy_term (
  id          uuid PRIMARY KEY,
  -- No foreign key: a term may name its taxonomy by its name only, or one that comes later.
  taxonomy_id uuid,
  code        text,
  name        text NOT NULL,
  description text NOT NULL,
  parent_id   uuid,
  taxonomy    text,
  language    text,
  term_uri    text,
  shipped     boolean NOT NULL DEFAULT false
);
CREATE INDEX taxonomy_term_taxonomy ON network.taxonomy_term (taxonomy_id);
CREATE INDEX taxonomy_term_parent ON network.taxonomy_term (parent_id);
CREATE INDEX taxonomy_term_shipped ON network.taxonomy_term (taxonomy, code) WHERE shipped;
GRANT SELECT, INSERT, UPDATE, DELETE ON network.taxonomy, network.taxonomy_term TO mrc_network;
--rollback DROP TABLE network.taxonomy_term, network.taxonomy;

--changeset directory:shipped-taxonomies
--comment Handbook, chapter 2 (services) and chapter 5 (partners). The ids stay for ever.
INSERT INTO network.taxonomy (id, name, description, version, shipped) VALUES
  ('6868cde2-51e8-555d-b129-48016430f336', 'mrc-service-types', 'What centres and agencies can do for migrants, returnees and their families.', '1', true),
  ('dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'mrc-organization-types', 'What kind of partner an organisation is to a migrant resource centre.', '1', true);
INSERT INTO network.taxonomy_term (id, taxonomy_id, code, name, description, parent_id, taxonomy, language, shipped) VALUES
  ('67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', '6868cde2-51e8-555d-b129-48016430f336', 'area-pre-departure', 'Before departure', 'Information and counselling for people who think of migrating, and for those who prepare to leave.', NULL, 'mrc-service-types', 'en', true),
  ('b6fc9dbb-8f76-57ff-9f5b-b1117182189f', '6868cde2-51e8-555d-b129-48016430f336', 'area-training', 'Training and orientation', 'Courses and sessions that prepare for work and life abroad.', NULL, 'mrc-service-types', 'en', true),
  ('3467bcd0-5822-58fa-8bf2-45135a9ac408', '6868cde2-51e8-555d-b129-48016430f336', 'area-return', 'Return and reintegration', 'What returnees need to arrive, to work and to live at home again.', NULL, 'mrc-service-types', 'en', true),
  ('513219c9-a97b-5c28-8584-7d5cf936c1ee', '6868cde2-51e8-555d-b129-48016430f336', 'area-protection', 'Protection', 'Help for migrants whose rights, safety or health are at risk.', NULL, 'mrc-service-types', 'en', true),
  ('0561302b-a98b-5f4a-8acc-434c35a2c265', '6868cde2-51e8-555d-b129-48016430f336', 'area-remittance', 'Remittances and investment', 'Sending and using money earned abroad.', NULL, 'mrc-service-types', 'en', true),
  ('a102050f-8e3b-5c62-8a49-ccd20b8f8d28', '6868cde2-51e8-555d-b129-48016430f336', 'area-network', 'Work with partners', 'What centres do with and for those they work with.', NULL, 'mrc-service-types', 'en', true),
  ('138c5407-a9fe-5822-b773-ab2a1011f825', '6868cde2-51e8-555d-b129-48016430f336', 'legal-process', 'Legal ways to migrate', 'Which regular ways there are to migrate, and what each asks for.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('63ff27bd-f220-595c-9d4c-ad58f9f6405b', '6868cde2-51e8-555d-b129-48016430f336', 'rights-and-redress', 'Rights and redress', 'What rights migrants have, and where to turn when they are denied.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('2f9add4a-dc31-576f-88da-872bebb2b93d', '6868cde2-51e8-555d-b129-48016430f336', 'working-abroad', 'Working abroad', 'What work abroad is like: pay, hours, contracts, costs.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('88b9e368-63c0-5609-b67d-b3f64efb7152', '6868cde2-51e8-555d-b129-48016430f336', 'job-matching', 'Job matching', 'Bringing together those who look for work abroad and employers.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('912e8f9d-823d-5370-8c99-d554f59a15c5', '6868cde2-51e8-555d-b129-48016430f336', 'sector-specific', 'Advice for one line of work', 'What to know before working in one sector, such as care or construction.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('203bde38-049a-5da5-a78d-1fb8091e3a22', '6868cde2-51e8-555d-b129-48016430f336', 'permit-processing', 'Visas and permits', 'Help with applying for visas, work and residence permits.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('79c1df12-9937-54e9-8c47-77498ba462b6', '6868cde2-51e8-555d-b129-48016430f336', 'recognition-of-qualifications', 'Recognition of qualifications', 'How diplomas and skills are recognised abroad.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('8dcb8f26-032b-55ba-b3d1-a54fa4ea3166', '6868cde2-51e8-555d-b129-48016430f336', 'integration-and-living', 'Living in the destination', 'Housing, health, schools and daily life in the destination country.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('4847dc2b-5bde-5906-b319-f1a521afdd22', '6868cde2-51e8-555d-b129-48016430f336', 'study-abroad', 'Studying abroad', 'Admission, scholarships and life as a student abroad.', '67ebef5d-aaea-5886-b7c9-c51ed0ceb0e6', 'mrc-service-types', 'en', true),
  ('30efbe68-83c9-5343-bd4d-ef5174645bcf', '6868cde2-51e8-555d-b129-48016430f336', 'pre-departure-orientation', 'Pre-departure orientation', 'Sessions for people who are about to leave.', 'b6fc9dbb-8f76-57ff-9f5b-b1117182189f', 'mrc-service-types', 'en', true),
  ('5506526f-37cf-56d1-8c80-dc9002170844', '6868cde2-51e8-555d-b129-48016430f336', 'cv-and-interview', 'CV and interview', 'Writing a CV, and practising a job interview.', 'b6fc9dbb-8f76-57ff-9f5b-b1117182189f', 'mrc-service-types', 'en', true),
  ('06433017-7d49-5b30-af03-c5aa1d86a94d', '6868cde2-51e8-555d-b129-48016430f336', 'career-plan', 'Career plan', 'Planning steps towards a chosen work.', 'b6fc9dbb-8f76-57ff-9f5b-b1117182189f', 'mrc-service-types', 'en', true),
  ('1d770978-bc75-51a0-8cc6-53ef961b21e1', '6868cde2-51e8-555d-b129-48016430f336', 'course-information', 'Information on courses', 'Which courses there are, and how to enter them.', 'b6fc9dbb-8f76-57ff-9f5b-b1117182189f', 'mrc-service-types', 'en', true),
  ('84fa6630-36f0-5a9b-b6b2-492d4ddf8fdd', '6868cde2-51e8-555d-b129-48016430f336', 'language-training', 'Language training', 'Courses in the language of the destination country.', 'b6fc9dbb-8f76-57ff-9f5b-b1117182189f', 'mrc-service-types', 'en', true),
  ('b6b6c541-d21d-5b1a-97d7-c6f0303930f8', '6868cde2-51e8-555d-b129-48016430f336', 'financial-literacy', 'Financial literacy', 'Budgets, savings, loans and costs of migrating.', 'b6fc9dbb-8f76-57ff-9f5b-b1117182189f', 'mrc-service-types', 'en', true),
  ('bc3a3767-87d8-5ff4-847f-e84d2bdd9fdc', '6868cde2-51e8-555d-b129-48016430f336', 'temporary-accommodation', 'Temporary accommodation', 'A place to stay after arrival.', '3467bcd0-5822-58fa-8bf2-45135a9ac408', 'mrc-service-types', 'en', true),
  ('3be0c556-6111-5c49-8ad5-d7cbf9c4d35b', '6868cde2-51e8-555d-b129-48016430f336', 'personal-support', 'Personal support', 'Company and help for returnees in their first time at home.', '3467bcd0-5822-58fa-8bf2-45135a9ac408', 'mrc-service-types', 'en', true),
  ('202dc381-b3f3-5eea-a990-7f3f656f0dd4', '6868cde2-51e8-555d-b129-48016430f336', 'job-search', 'Job search', 'Help with looking for work at home.', '3467bcd0-5822-58fa-8bf2-45135a9ac408', 'mrc-service-types', 'en', true),
  ('b0f07cc0-690e-56cb-b78e-4e39c74f422d', '6868cde2-51e8-555d-b129-48016430f336', 'skilled-job-matching', 'Matching of skills', 'Work that uses what was learnt abroad.', '3467bcd0-5822-58fa-8bf2-45135a9ac408', 'mrc-service-types', 'en', true),
  ('a9971fd0-91cb-5f1e-8ef2-9cc4259164a7', '6868cde2-51e8-555d-b129-48016430f336', 'health-and-safety', 'Health and safety', 'Care for health after return, and safety at work.', '3467bcd0-5822-58fa-8bf2-45135a9ac408', 'mrc-service-types', 'en', true),
  ('8be7f58e-4699-5b98-ae50-8badd3f3a742', '6868cde2-51e8-555d-b129-48016430f336', 'psychosocial-or-medical', 'Psychosocial or medical care', 'Care by psychologists, doctors and nurses.', '3467bcd0-5822-58fa-8bf2-45135a9ac408', 'mrc-service-types', 'en', true),
  ('e3805932-d9fc-5be2-8d85-5ab2c1d4b820', '6868cde2-51e8-555d-b129-48016430f336', 'return-redress', 'Redress after return', 'Claiming what is still owed from abroad.', '3467bcd0-5822-58fa-8bf2-45135a9ac408', 'mrc-service-types', 'en', true),
  ('0822f905-e390-5431-8f2f-590f237b7ffd', '6868cde2-51e8-555d-b129-48016430f336', 'ethical-recruitment', 'Ethical recruitment', 'Which recruiters are licensed, and what they may ask for.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('41aff02a-f48c-5fa7-a95e-668f297bc044', '6868cde2-51e8-555d-b129-48016430f336', 'employment-dispute', 'Employment disputes', 'Help in disputes with an employer.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('03e4afad-075d-5bd2-b6e7-67c0d035f4b1', '6868cde2-51e8-555d-b129-48016430f336', 'union-or-consular-contact', 'Unions and consulates', 'Getting in touch with a trade union or a consulate.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('5c1497ce-6be7-51ef-9372-20254c960d01', '6868cde2-51e8-555d-b129-48016430f336', 'recruitment-or-wage-complaint', 'Complaints about recruitment or wages', 'Complaining about recruiters, and claiming wages.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('d095fee6-c888-52bc-87a6-7e5c930c1802', '6868cde2-51e8-555d-b129-48016430f336', 'status-health-housing', 'Status, health and housing', 'Advice on residence status, health care and housing abroad.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('b051133e-b239-55c2-897f-0dbf193a026a', '6868cde2-51e8-555d-b129-48016430f336', 'legal-assistance', 'Legal assistance', 'Advice and representation by lawyers or legal advisers.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('b4d3f4be-2d6d-563a-a209-7c326806a790', '6868cde2-51e8-555d-b129-48016430f336', 'shelter', 'Shelter', 'A safe place for people in danger.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('2ff09fba-8609-59c2-9e12-b360315db12d', '6868cde2-51e8-555d-b129-48016430f336', 'family-tracing', 'Tracing of relatives', 'Finding missing relatives, and restoring contact.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('4541998b-0dc3-50ea-9889-b22b6a070e5b', '6868cde2-51e8-555d-b129-48016430f336', 'child-protection', 'Child protection', 'Protection of children who are alone or at risk.', '513219c9-a97b-5c28-8584-7d5cf936c1ee', 'mrc-service-types', 'en', true),
  ('10078c4a-4bad-5a20-b205-e809ebfa73cd', '6868cde2-51e8-555d-b129-48016430f336', 'transfer-cost', 'Cost of sending money', 'Comparing what it costs to send money home.', '0561302b-a98b-5f4a-8acc-434c35a2c265', 'mrc-service-types', 'en', true),
  ('96410c3e-29c6-57b2-997a-f0199a5b2cce', '6868cde2-51e8-555d-b129-48016430f336', 'investment', 'Investment', 'Using savings and remittances at home.', '0561302b-a98b-5f4a-8acc-434c35a2c265', 'mrc-service-types', 'en', true),
  ('a078495d-a6c5-51b6-a33f-3d4b8dad5910', '6868cde2-51e8-555d-b129-48016430f336', 'policy', 'Policy', 'Advice and evidence for those who make policy.', 'a102050f-8e3b-5c62-8a49-ccd20b8f8d28', 'mrc-service-types', 'en', true),
  ('090bde20-db7b-57de-8651-1c2b998a8c2c', '6868cde2-51e8-555d-b129-48016430f336', 'diaspora-links', 'Links with the diaspora', 'Contacts between people abroad and at home.', 'a102050f-8e3b-5c62-8a49-ccd20b8f8d28', 'mrc-service-types', 'en', true),
  ('e7beac8c-e10e-5eb3-b5e5-e513911b52c7', '6868cde2-51e8-555d-b129-48016430f336', 'stakeholder-training', 'Training of partners', 'Training for officials, organisations and others who meet migrants.', 'a102050f-8e3b-5c62-8a49-ccd20b8f8d28', 'mrc-service-types', 'en', true),
  ('ea5ec8eb-68b4-5806-a176-201a5cdd4fb7', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'ministry', 'Ministry', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('1a484dd9-734a-5bb0-bee0-695b4ba6021d', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'local-government', 'Local government', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('95cd963c-bb2a-5edb-9f7d-f20c4591bfe8', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'employment-service', 'Employment service', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('2dd6eaf1-0358-547a-8886-cb8123af140e', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'immigration-authority', 'Immigration authority', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('8473363b-64c2-5efe-87a6-1fe1956b67fe', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'embassy', 'Embassy', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('f55bb5ea-6664-5e61-907d-dffa30a3e17e', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'consulate', 'Consulate', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('046b3464-fb38-5755-ad17-0ba44385f2cf', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'labour-attache', 'Labour attaché', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('b0ca81f5-e963-56f6-b4bb-d7755a84280b', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'ngo', 'Non-governmental organisation', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('4d550383-cb16-5636-946d-3f268a4b03c1', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'diaspora-body', 'Migrant or diaspora body', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('911ff017-9622-5830-a0ea-d889c8694a76', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'community-organisation', 'Community organisation', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('92325db3-da73-51d2-9a9e-6af6176cfed1', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'trade-union', 'Trade union', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('a82f77bd-c05a-5a2c-9b4c-e2fcf33010d0', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'employer', 'Employer', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('3376a773-081a-508e-9caf-2fe1ccf1e3cc', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'recruitment-agency', 'Recruitment agency', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('4026a94a-8552-53ec-b13b-da6b46070fc0', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'professional-body', 'Professional body', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('1e3d6e3a-9e35-521a-95c1-b93d03b77360', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'international-organisation', 'International organisation', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('3f47debe-321b-5e28-a63b-39bb5799b505', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'red-cross-or-red-crescent', 'Red Cross or Red Crescent', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true),
  ('02819d8e-da52-5f96-a295-3ea8756e05bd', 'dd20fa53-6c09-5e7b-923b-2aff9ccfb201', 'mrc', 'Migrant resource centre', 'A partner of migrant resource centres.', NULL, 'mrc-organization-types', 'en', true);
--rollback DELETE FROM network.taxonomy_term WHERE shipped; DELETE FROM network.taxonomy WHERE shipped;
