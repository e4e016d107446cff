package dev.caretaker.alerting.paging;

import dev.caretaker.model.library.Standards;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;

/**
 * What paging is made with.
 *
 * @param records where messages wait
 * @param library the standards, whose {@code respond} names the policy to page by
 * @param site the places messages name
 * @param settings who is told, and how hard it is tried
 */
public record PagingParts(Records records, Standards library, SiteGraph site, PagingSettings settings) {}
