using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <content>A Python function as what is trained.</content>
public sealed partial class TrainJobBuilder
{
    private TrainFunction? _function;

    /// <summary>Runs a Python function in every process; its source travels in the command: under torchrun where the runtime is PyTorch's, under mpirun where
    /// it is MPI's, else under <c>python3</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Function(TrainFunction function, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => _function = function, file, line,
        PythonName().IsMatch(function.Name) ? null : ValueOutOfRange.Of("Function", $"'{function.Name}'", "the name of a Python function", new(file, line)));

    private void FinishFunction()
    {
        if (_function is not null)
            _trainer = _trainer with { Command = [.. FunctionStarter, .. TrainFunctionCommand.Of(_function)], Args = null };
    }

    private IEnumerable<string> FunctionStarter =>
        IsMpi ? ["mpirun", "--hostfile", "/etc/mpi/hostfile"]
        : _runtime.Name.StartsWith("torch", StringComparison.Ordinal) ? ["torchrun", "--no-python"]
        : [];

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex PythonName();
}
