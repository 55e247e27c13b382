import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/** A question over the screen: a sheet from below on a phone, a box in the middle on a desk. */
export function Ask(props: { title: string; onClose: () => void; wide?: boolean; children: ReactNode }) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={open => !open && props.onClose()}>
      <Modal className={props.wide ? 'modal wide' : 'modal'}>
        <Dialog>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
