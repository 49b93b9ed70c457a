# What a step does with a classification's metrics; carried only in steps that name them.
class ClassificationMetrics(Artifact):
    schema_title = "system.ClassificationMetrics"

    def log_roc_data_point(self, fpr, tpr, threshold):
        self.metadata.setdefault("confidenceMetrics", []).append({"confidenceThreshold": threshold, "recall": tpr, "falsePositiveRate": fpr})

    def log_roc_curve(self, fpr, tpr, threshold):
        for point in zip(fpr, tpr, threshold):
            self.log_roc_data_point(*point)

    def set_confusion_matrix_categories(self, categories):
        self.log_confusion_matrix(categories, [[0] * len(categories)] * len(categories))

    def log_confusion_matrix(self, categories, matrix):
        self.metadata["confusionMatrix"] = {"annotationSpecs": [{"displayName": c} for c in categories], "rows": [{"row": list(row)} for row in matrix]}

    def at(self, category):
        return self.metadata["confusionMatrix"]["annotationSpecs"].index({"displayName": category})

    def log_confusion_matrix_row(self, row_category, row):
        self.metadata["confusionMatrix"]["rows"][self.at(row_category)] = {"row": list(row)}

    def log_confusion_matrix_cell(self, row_category, col_category, value):
        self.metadata["confusionMatrix"]["rows"][self.at(row_category)]["row"][self.at(col_category)] = value


class SlicedClassificationMetrics(Artifact):
    schema_title = "system.SlicedClassificationMetrics"

    def load_roc_readings(self, slice, readings):
        for reading in readings:
            self.log_roc_reading(slice, *reading)

    def log_roc_reading(self, slice, threshold, tpr, fpr):
        self.part(slice).log_roc_data_point(fpr, tpr, threshold)

    def set_confusion_matrix_categories(self, slice, categories):
        self.part(slice).set_confusion_matrix_categories(categories)

    def log_confusion_matrix_row(self, slice, row_category, row):
        self.part(slice).log_confusion_matrix_row(row_category, row)

    def log_confusion_matrix_cell(self, slice, row_category, col_category, value):
        self.part(slice).log_confusion_matrix_cell(row_category, col_category, value)

    def load_confusion_matrix(self, slice, categories, matrix):
        self.part(slice).log_confusion_matrix(categories, matrix)

    def part(self, slice):
        slices = self.metadata.setdefault("evaluationSlices", [])
        for one in slices:
            if one["slice"] == slice:
                return ClassificationMetrics(metadata=one["sliceClassificationMetrics"])
        slices.append({"slice": slice, "sliceClassificationMetrics": {"confidenceMetrics": []}})
        return ClassificationMetrics(metadata=slices[-1]["sliceClassificationMetrics"])


NAMES.update(ClassificationMetrics=ClassificationMetrics, SlicedClassificationMetrics=SlicedClassificationMetrics)
