// Leaves without a way back to this page. Without this script the link leaves all the same.
(() => {
  const link = document.getElementById('leave')
  if (!link) return
  const leave = () => {
    document.documentElement.hidden = true
    location.replace(link.href)
  }
  link.addEventListener('click', event => {
    event.preventDefault()
    leave()
  })
  let pressed = []
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    pressed = [...pressed.filter(at => event.timeStamp - at < 3000), event.timeStamp]
    if (pressed.length > 2) leave()
  })
})()
