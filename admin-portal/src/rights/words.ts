import { wordsFrom } from '../language/roomWords'
import { messagesWords } from '../messages/words'

const own = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))

/** What is kept about a client is said in the words of the rooms that keep it. */
export const rightsWords: typeof own = async code => ({
  ...(await messagesWords(code)),
  ...(await own(code)),
})
