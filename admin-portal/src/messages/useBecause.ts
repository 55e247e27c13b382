import { useIntl } from 'react-intl'

/** Why a message was not sent. What a server said in its own code is shown as it is. */
export function useBecause() {
  const { messages, formatMessage } = useIntl()
  return (code: string) => {
    const id = `messages.because.${code}`
    return id in messages ? formatMessage({ id }) : code
  }
}
