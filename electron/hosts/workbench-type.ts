/** What a host serves: the router, the bytes beside it and the uploads. `openWorkbench` makes one; tests make fakes. */
import type { ByteService, UploadService } from '../../shared/contract/bytes.ts';
import type { AppRouter } from '../../shared/contract/router.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';

export interface Workbench {
  router: AppRouter;
  bytes: ByteService;
  uploads: UploadService;
  /** Notes a failure of the program in the log and answers its reference. */
  report(place: string, error: unknown): string;
  /** The language that the screens are asked for in, until the person chooses one. */
  proposeLocale(locale: Locale): void;
  close(): Promise<void>;
}
