namespace Kubeflow.Reports;

/// <summary>What a node of the graph is; from <see cref="Loop"/> on it holds others.</summary>
internal enum GraphKind
{
    Step,
    Importer,
    Loop,
    Condition,
    Branches,
    ExitHandler,
    Pipeline,
}
