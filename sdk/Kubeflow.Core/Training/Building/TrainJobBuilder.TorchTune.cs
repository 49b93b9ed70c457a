using System.Runtime.CompilerServices;

namespace Kubeflow.Training;

/// <content>Fine-tuning of language models with torchtune.</content>
public sealed partial class TrainJobBuilder
{
    private TorchTuneConfig? _tuning;
    private SourceLocation _tuningPlace;

    /// <summary>Fine-tunes the language model of a torchtune runtime; its recipe is chosen by nodes, devices and LoRA.</summary>
    /// <param name="config">How.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder TorchTune(TorchTuneConfig config, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => (_tuning, _tuningPlace) = (config, new SourceLocation(file, line)), file, line);

    private void FinishTorchTune()
    {
        if (_tuning is null)
            return;
        foreach (var fault in TorchTuneCheck.Find(_tuning, _runtime.Name, _trainer, _tuningPlace))
            _draft.Report(fault);
        _trainer = _trainer with { Command = ["tune", "run"], Args = TorchTuneArguments.Of(_tuning, _dataset?.StorageUri) };
    }
}
