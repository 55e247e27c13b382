package org.mrcnetwork.network.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list, named as HSDS names it. Pages are counted from 1. */
record HsdsPage(
        @JsonProperty("total_items") long totalItems,
        @JsonProperty("total_pages") long totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<ObjectNode> contents) {

    static HsdsPage of(Slice slice, long total, List<ObjectNode> contents) {
        long pages = (total + slice.perPage() - 1) / slice.perPage();
        return new HsdsPage(
                total,
                pages,
                slice.page(),
                contents.size(),
                slice.page() == 1,
                slice.page() >= pages,
                contents.isEmpty(),
                contents);
    }
}
