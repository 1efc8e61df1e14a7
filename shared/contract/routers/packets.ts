import { z } from 'zod';
import { jobStartedSchema } from '../care.ts';
import { idSchema } from '../documents.ts';
import { maskSchema } from '../exemptions.ts';
import { exportFileSchema } from '../exports.ts';
import { historyEntrySchema, historyScopeSchema } from '../history.ts';
import {
  mergeReportSchema,
  packetContentSchema,
  packetEventSchema,
  packetExportSchema,
  packetMergeSchema,
  packetPathSchema,
} from '../packets.ts';
import type { PacketService } from '../services.ts';
import { procedure, router } from './procedures.ts';

export const packetsRouter = (packets: PacketService) =>
  router({
    export: procedure
      .input(packetExportSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => packets.export(input)),
    masks: procedure
      .input(packetExportSchema)
      .output(z.array(maskSchema))
      .query(({ input }) => packets.masks(input)),
    report: procedure
      .input(packetExportSchema)
      .output(exportFileSchema)
      .mutation(({ input }) => packets.report(input)),
    inspect: procedure
      .input(packetPathSchema)
      .output(packetContentSchema)
      .query(({ input }) => packets.inspect(input)),
    plan: procedure
      .input(packetPathSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => packets.startPlan(input)),
    planned: procedure
      .input(idSchema)
      .output(mergeReportSchema)
      .query(({ input }) => packets.planned(input.id)),
    merge: procedure
      .input(packetMergeSchema)
      .output(jobStartedSchema)
      .mutation(({ input }) => packets.startMerge(input)),
    undoMerge: procedure
      .input(idSchema)
      .output(historyEntrySchema)
      .mutation(({ input }) => packets.undoMerge(input.id)),
    list: procedure
      .input(historyScopeSchema)
      .output(z.array(packetEventSchema))
      .query(({ input }) => packets.list(input.projectId)),
  });
