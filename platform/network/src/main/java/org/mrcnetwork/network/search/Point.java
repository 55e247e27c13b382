package org.mrcnetwork.network.search;

/** A place on the earth, in degrees (WGS 84). */
public record Point(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Latitude is -90 to 90 and longitude -180 to 180 degrees");
        }
    }

    /** Along the great circle. */
    public double kilometresTo(Point other) {
        double halfNorth = Math.toRadians(other.latitude - latitude) / 2;
        double halfEast = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(halfNorth), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(halfEast), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
