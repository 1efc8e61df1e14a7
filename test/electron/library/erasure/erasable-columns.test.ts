import { expect, test } from 'vitest';
import { erasableColumns } from '../../../../electron/library/erasure/erasable-columns.ts';
import { testLibrary } from '../../../helpers/library.ts';

/** Words of the program: kinds, states, names of tables, dates. */
const ownWords = `source.media_type document.format document.kind document.language project.language project_item.kind
  project_item.decision tag.element tag.origin suggestion_rejection.element grade.design card.template card.template_version
  card.language card.state card.hash card_field.key card_field.status change.table_name history.at history.action
  history.coalesce_key erasure.kind erasure.request seal.table_name seal.row_key seal.hash meta.key trial.as_of
  trial_snapshot.as_of exemption.subject exemption.field exemption.reason exemption.until
  correction.kind correction.action search.kind screening_decision.stage screening_decision.decision
  trial_link.state outcome.better grade.effect_size project.appraisal_choices study.design study_result.kind study_result.direction
  appraisal.tool appraisal.tool_version appraisal.variant cost_note.kind study.sources study_result.sources cost_note.sources
  study_result.arm study_result.comparator
  table_edit.language table_edit.cell table_edit.as_of card.citation_style
  anchor_review.subject anchor_review.state anchor_review.decision`;
/** Emptied or replaced by statements of their own. */
const ownStatements = `person.name meta.value source_chunk.bytes text_chunk.text page.runs section.number section.title
  passage.section number_mention.number number_mention.registry document.recognised listed_source.marker
  listed_source.words listed_source.doi listed_source.pmid listed_source.title listed_scan.made_of reference_source.raw change.before change.after history.params`;
/** What was read from registries and lists of references stays. */
const records =
  'trial.record trial_snapshot.record trial_number.number trial_number.registry trial_link.number reference.csl reference.doi reference.pmid reference.title_key';
/** Questions and rules of a method, written before anybody's document or answer. */
const methods = 'appraisal_tool.content';
const others = new Set(`${ownWords} ${ownStatements} ${records} ${methods}`.split(/\s+/));

test('every column that can hold words is one that erasing knows', () => {
  const { db } = testLibrary().library;
  const columns = db
    .prepare(
      `SELECT t.name || '.' || c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type IN ('TEXT', 'BLOB')
         AND c.name <> 'id' AND c.name NOT LIKE '%\\_id' ESCAPE '\\' AND c.name NOT LIKE '%\\_at' ESCAPE '\\'
         AND c.name NOT LIKE '%\\_by' ESCAPE '\\' AND c.name NOT LIKE '%sha256'`,
    )
    .pluck()
    .all() as string[];
  const known = new Set(
    Object.entries(erasableColumns).flatMap(([table, names]) => Object.keys(names).map((name) => `${table}.${name}`)),
  );
  expect(columns.filter((column) => !known.has(column) && !others.has(column))).toEqual([]);
});
