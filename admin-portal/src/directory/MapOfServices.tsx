import L from 'leaflet'
import './map.css'
import { useEffect, useRef } from 'react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import outlines from 'world-atlas/countries-50m.json?url'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import type { PinnedPlace } from './pins'

/**
 * Outlines of countries and a pin for each place. Drawn from files of our own: a map of somebody else's would tell them
 * where our clients look for help.
 */
export function MapOfServices({ pins, onOpen }: { pins: PinnedPlace[]; onOpen: (id: string) => void }) {
  const t = useT()
  const { language } = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map | null>(null)
  const open = useRef(onOpen)
  open.current = onOpen

  useEffect(() => {
    if (!frame.current) return
    const made = L.map(frame.current, {
      attributionControl: true,
      zoomControl: false,
      minZoom: 1,
      maxZoom: 12,
    })
    made.attributionControl.setPrefix(false)
    L.control.zoom({ zoomInTitle: t('directory.map.in'), zoomOutTitle: t('directory.map.out') }).addTo(made)
    made.setView([20, 10], 2)
    map.current = made
    const leaving = new AbortController()
    void fetch(outlines, { signal: leaving.signal })
      .then(answer => answer.json())
      .then((atlas: Topology<{ countries: GeometryCollection }>) => {
        L.geoJSON(feature(atlas, atlas.objects.countries), {
          interactive: false,
          style: { className: 'map-land', weight: 1 },
        }).addTo(made)
      })
      .catch(() => undefined)
    return () => {
      leaving.abort()
      made.remove()
      map.current = null
    }
  }, [language.code, t])

  useEffect(() => {
    const drawn = map.current
    if (!drawn) return
    drawn.attributionControl.addAttribution(t('directory.map.credit'))
    const layer = L.layerGroup().addTo(drawn)
    for (const pin of pins) {
      const show = () => {
        const first = pin.services[0]
        if (first) open.current(first.id)
      }
      const label = t('directory.map.at', { count: pin.services.length, name: pin.services[0]?.name ?? '' })
      L.marker([pin.latitude, pin.longitude], {
        icon: L.divIcon({ className: 'map-pin', iconSize: [28, 28], html: String(pin.services.length) }),
        title: label,
        alt: label,
        keyboard: true,
      })
        .addTo(layer)
        .on('click', show)
        .on('keydown', event => {
          const { key } = (event as L.LeafletKeyboardEvent).originalEvent
          if (key === 'Enter' || key === ' ') show()
        })
    }
    if (pins.length > 0) {
      drawn.invalidateSize()
      drawn.fitBounds(L.latLngBounds(pins.map(pin => [pin.latitude, pin.longitude])), {
        padding: [32, 32],
        maxZoom: 8,
      })
    }
    return () => {
      layer.remove()
      drawn.attributionControl.removeAttribution(t('directory.map.credit'))
    }
  }, [pins, t])

  return <div ref={frame} className="map" dir="ltr" role="region" aria-label={t('directory.map.label')} />
}
