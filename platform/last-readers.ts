/** One reader for each of the conversations read last: panels of several windows read several in turn. */

/** So many conversations are remembered. */
const MOST = 4

export class LastReaders<Reader> {
  private readonly readers = new Map<string, Reader>()

  constructor(private readonly make: () => Reader) {}

  /** The reader of a conversation, which remembers what it has read of it; a new one after others were read. */
  of({ conversationId }: { conversationId: string }): Reader {
    const reader = this.readers.get(conversationId) ?? this.make()
    // What was asked for last stands last.
    this.readers.delete(conversationId)
    this.readers.set(conversationId, reader)
    const [oldest] = this.readers.keys()
    if (this.readers.size > MOST && oldest !== undefined) this.readers.delete(oldest)
    return reader
  }
}
