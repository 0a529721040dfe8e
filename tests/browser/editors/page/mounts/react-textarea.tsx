/** A text area controlled by React. */
/** @jsxImportSource react */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { drawn, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  let current = ''
  function Box() {
    const [text, setText] = useState('')
    current = text
    return <textarea rows={4} cols={60} value={text} onChange={(event) => setText(event.target.value)} />
  }
  createRoot(place).render(<Box />)
  return { host: await drawn(() => place.querySelector('textarea')), model: () => current.split('\n') }
}
