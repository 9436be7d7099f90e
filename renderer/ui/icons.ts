/** The icons of the application; screens take them from here and never from the icon library. */
export {
  ActivityIcon, ArrowDownIcon, ArrowLeftIcon, ArrowLeftRightIcon, ArrowRightIcon, ArrowUpIcon, ArrowUpRightIcon, BadgeCheckIcon,
  BookmarkIcon, BookOpenIcon, BoxIcon, BuildingIcon, CableIcon, CalendarIcon, CameraIcon, CheckIcon, ChevronDownIcon, ChevronLeftIcon,
  ChevronRightIcon, ChevronUpIcon, CircleCheckIcon, CircleDashedIcon, CircleHelpIcon, CircleIcon, ClipboardCheckIcon,
  ClipboardListIcon, ListTreeIcon, ClockIcon, ColumnsIcon, Columns3Icon, CommandIcon, CopyIcon, CpuIcon, CrosshairIcon, DownloadIcon, EllipsisIcon, EyeIcon,
  EyeOffIcon, FactoryIcon, FileDownIcon, FileInputIcon, FileOutputIcon, FilePlusIcon, FileSpreadsheetIcon, FileTextIcon, FilterIcon,
  FlagIcon, FolderOpenIcon, FootprintsIcon, FunnelXIcon, GaugeIcon, GavelIcon, GitCompareIcon, GitMergeIcon, GripVerticalIcon, HandIcon, HardDriveIcon,
  HistoryIcon, HouseIcon, ImageIcon, InboxIcon, InfoIcon, KeyboardIcon, KeyRoundIcon, LanguagesIcon, LaptopIcon,
  LayoutDashboardIcon, LayoutGridIcon, LayoutListIcon, LightbulbIcon, LinkIcon, ListChecksIcon, ListIcon, LockIcon, LockOpenIcon,
  MapIcon, MapPinIcon, MaximizeIcon, MessageSquareIcon, SquarePenIcon, MinusIcon, MonitorIcon, MoonIcon, MousePointerIcon, NetworkIcon,
  NotebookPenIcon, PackageIcon, PaletteIcon, PanelRightIcon, PaperclipIcon, PencilIcon, PlugIcon, PlusIcon, PrinterIcon,
  RadioIcon, RedoIcon, ReplaceIcon, RefreshCwIcon, RotateCcwIcon, RouteIcon, RouterIcon, RowsIcon, SaveIcon, ScaleIcon, ScanLineIcon, SearchIcon,
  SearchXIcon, ServerIcon, SettingsIcon, ShareIcon, ShieldAlertIcon, ShieldCheckIcon, ShieldIcon, SlidersHorizontalIcon, SproutIcon,
  SquareDashedIcon, SquareIcon, StarIcon, SunIcon, SunMoonIcon, TableIcon, TagIcon, TargetIcon, Trash2Icon, TriangleAlertIcon, TypeIcon,
  UndoIcon, UnlinkIcon, UploadIcon, UsbIcon, UserIcon, UsersIcon, WandSparklesIcon, WaypointsIcon, WifiIcon, WrenchIcon, XIcon,
  ZoomInIcon, ZoomOutIcon,
} from 'lucide-react';
