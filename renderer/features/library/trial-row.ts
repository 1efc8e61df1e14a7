/** A trial as it comes over the wire: JSON drops keys whose value is undefined, so changes may lack `from` or `to`. */
import type { ApiClient } from '../../api/host.ts';

export type TrialRow = Awaited<ReturnType<ApiClient['trials']['list']['query']>>[number];
