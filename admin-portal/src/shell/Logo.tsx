export function Logo() {
  return <img src="/icons/mrc.svg" alt="" width={32} height={32} />
}
