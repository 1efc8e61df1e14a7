/** Ids are opaque, sortable strings made by the injected id source; the brand keeps one noun's id out of another's place. */
export type Id<Noun extends string> = string & { readonly __noun?: Noun };

export type PersonId = Id<'person'>;
export type SourceId = Id<'source'>;
export type DocumentId = Id<'document'>;
export type TrialId = Id<'trial'>;
export type ReferenceId = Id<'reference'>;
export type ProjectId = Id<'project'>;
export type OutcomeId = Id<'outcome'>;
export type TagId = Id<'tag'>;
export type GradeId = Id<'grade'>;
export type CardId = Id<'card'>;
export type JobId = Id<'job'>;
