/** The few parts of citeproc-js that are used; the package brings no types. */
declare module 'citeproc' {
  interface Cite {
    id: string;
    locator?: string;
    label?: string;
    suffix?: string;
  }
  interface Cluster {
    citationID: string;
    citationItems: Cite[];
    properties: { noteIndex: number };
  }
  interface System {
    retrieveLocale(language: string): object;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(system: System, style: object, language: string, isForced: boolean);
    setOutputFormat(format: string): void;
    rebuildProcessorState(
      clusters: Cluster[],
      format: string,
      uncited: string[],
    ): [citationId: string, note: number, text: string][];
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }
  type Format = Record<string, unknown>;
  const CSL: {
    Engine: typeof Engine;
    debug: (message: string) => void;
    Output: { Formats: Record<string, Format> };
  };

  export type { Cite, Cluster };
  export default CSL;
}
