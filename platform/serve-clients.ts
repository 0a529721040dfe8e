/** A shared worker's side of its clients: the panels and pages that were connected to it. */

/** Sends to the client that asked. */
export type Reply<Message> = (message: Message) => void

/** Those that have gone are among them, since no browser tells; they hear nothing, and their ports weigh next to nothing. */
const ports = new Set<MessagePort>()

/**
 * Serves every client from now on. To be called while the worker's first script runs, or the first client is missed.
 *
 * @param onClient called when a client connects, before its first question
 */
export function serveClients<Question, Answer>(
  serve: (question: Question, reply: Reply<Answer>) => void,
  onClient: () => void = () => undefined,
): void {
  addEventListener('connect', (event) => {
    const [port] = (event as MessageEvent).ports
    if (!port) return
    ports.add(port)
    port.addEventListener('message', ({ data }: MessageEvent<Question>) =>
      serve(data, (message) => port.postMessage(message)),
    )
    onClient()
    port.start()
  })
}

/** Tells all clients. */
export function tellClients(message: unknown): void {
  for (const port of ports) port.postMessage(message)
}
