//! Report cards of a project: started, moved, changed.

use super::{IndicatorId, Project, ReportId};
use crate::report::priority::PriorityReport;
use std::sync::Arc;

impl Project {
    pub(super) fn add_report(&mut self, id: ReportId) {
        if self.report(&id).is_none() {
            self.documents.reports.push(Arc::new(PriorityReport::new(id)));
        }
    }

    pub(super) fn move_report(&mut self, id: &ReportId, to: usize) {
        let reports = &mut self.documents.reports;
        if let Some(from) = reports.iter().position(|report| report.id == *id) {
            let report = reports.remove(from);
            reports.insert(to.min(reports.len()), report);
        }
    }

    pub(super) fn change_report(
        &mut self,
        id: &ReportId,
        change: impl FnOnce(&mut PriorityReport),
    ) {
        if let Some(report) = self.documents.reports.iter_mut().find(|report| report.id == *id) {
            change(Arc::make_mut(report));
        }
    }

    /// Indicators whose source is gone; editions keep their figures.
    pub(super) fn drop_from_reports(&mut self, gone: &[IndicatorId]) {
        for report in &mut self.documents.reports {
            if report.words.indicators.iter().any(|id| gone.contains(id)) {
                Arc::make_mut(report).words.indicators.retain(|id| !gone.contains(id));
            }
        }
    }
}
