/** A small client of Marionette, Firefox's own remote control: the one that can press a toolbar button. */
import { connect, type Socket } from 'node:net'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Takes `length:json` packets out of a byte stream; returns what is left. */
function takePackets(buffer: Buffer, receive: (json: string) => void): Buffer {
  let rest = buffer
  for (;;) {
    const colon = rest.indexOf(':')
    if (colon < 0) return rest
    const end = colon + 1 + Number(rest.toString('latin1', 0, colon))
    if (rest.length < end) return rest
    receive(rest.toString('utf8', colon + 1, end))
    rest = rest.subarray(end)
  }
}

/** One connection to a running Firefox; commands are answered in order of their numbers. */
export class Marionette {
  #socket: Socket
  #rest: Buffer = Buffer.alloc(0)
  #waiting = new Map<number, Waiting>()
  #number = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => {
      this.#rest = takePackets(Buffer.concat([this.#rest, chunk]), (json) => this.#receive(JSON.parse(json)))
    })
    socket.on('close', () => {
      for (const waiting of this.#waiting.values())
        waiting.reject(new Error('Firefox closed the connection.'))
    })
  }

  /** Connects as soon as Firefox listens; gives up after `timeout` milliseconds. */
  static async connect(port: number, timeout = 30_000): Promise<Marionette> {
    const deadline = Date.now() + timeout
    for (;;) {
      const socket = await new Promise<Socket | undefined>((resolve) => {
        const attempt = connect(port, '127.0.0.1', () => resolve(attempt))
        attempt.once('error', () => resolve(undefined))
      })
      if (socket) return new Marionette(socket)
      if (Date.now() > deadline) throw new Error('Firefox did not start its remote control.')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  #receive(packet: unknown): void {
    // The greeting is an object; answers are [1, number, error, result].
    if (!Array.isArray(packet)) return
    const [, number, error, result] = packet
    const waiting = this.#waiting.get(number)
    this.#waiting.delete(number)
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`))
    else waiting?.resolve(result)
  }

  /** Sends one command ("WebDriver:Navigate") and waits for its result. */
  async send(command: string, parameters: object = {}): Promise<unknown> {
    this.#number += 1
    const number = this.#number
    const json = JSON.stringify([0, number, command, parameters])
    this.#socket.write(`${Buffer.byteLength(json)}:${json}`)
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }))
  }

  close(): void {
    this.#socket.destroy()
  }
}
