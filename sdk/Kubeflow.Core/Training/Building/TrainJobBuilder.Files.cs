using System.Runtime.CompilerServices;

namespace Kubeflow.Training;

/// <content>Files that travel with the job.</content>
public sealed partial class TrainJobBuilder
{
    private const string FilesVolume = "job-files";

    private TrainJobFiles? _files;
    private IReadOnlyList<string>? _script;

    /// <summary>Ships a folder with the job, in a ConfigMap that goes with it. Hidden files and Python's caches stay behind.</summary>
    /// <param name="folder">The folder on this machine; up to 1 MiB.</param>
    /// <param name="mountPath">The folder in the container. Default: <c>/workspace/files</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Files(string folder, string mountPath = TrainJobFiles.DefaultMountPath, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => Ship(TrainJobFiles.OfFolder(_name, folder, mountPath, new(file, line), _draft)), file, line);

    /// <summary>Ships a Python file with the job and runs it: under torchrun where the runtime is PyTorch's, under mpirun where it is MPI's, else under
    /// <c>python3</c>.</summary>
    /// <param name="path">The file on this machine.</param>
    /// <param name="arguments">Its arguments. Default: none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Script(string path, IEnumerable<string>? arguments = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var words = (arguments ?? []).ToList();
        return Set(
            () =>
            {
                Ship(TrainJobFiles.OfFile(_name, path, TrainJobFiles.DefaultMountPath, new(file, line), _draft));
                _script = [$"{TrainJobFiles.DefaultMountPath}/{Path.GetFileName(path)}", .. words];
            },
            file, line);
    }

    private bool IsMpi => _runtime.Name.StartsWith("deepspeed", StringComparison.Ordinal) || _runtime.Name.StartsWith("mlx", StringComparison.Ordinal);

    private void Ship(TrainJobFiles files) => _files = _files is null ? files : _files.With(files);

    private void FinishFiles()
    {
        if (_files is not null)
            foreach (var job in IsMpi ? new[] { "node", "launcher" } : ["node"])
                Volume(_files.ToVolume(FilesVolume), _files.MountPath, true, null, job, _draft.Start.File, _draft.Start.Line);
        if (_script is not null)
            _trainer = _trainer with { Command = [.. Starter, .. _script], Args = null };
    }

    private IEnumerable<string> Starter =>
        IsMpi ? ["mpirun", "--hostfile", "/etc/mpi/hostfile", "python3"]
        : _runtime.Name.StartsWith("torch", StringComparison.Ordinal) ? ["torchrun"]
        : ["python3"];
}
