import { AppError } from '../../../shared/errors.ts';

/** A style can be well-formed and still ask for what no processor knows. Throws `style-broken`. */
export async function tryStyle<T>({ id, title }: { id: string; title: string }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('style-broken', { file: title, place: error instanceof Error ? error.message : id }, error);
  }
}
